import { readXlsx } from 'hucre/xlsx';

/** All rows of all sheets of a workbook as texts, without what only fills up: days and times as an export writes them. */
export async function parseXlsx(bytes: Uint8Array): Promise<string[][]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.flatMap(({ rows }, index) => (index === 0 ? rows : rows.slice(1)).map((row) => row.map(asText)));
}

function asText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ');
  return cell === null || cell === undefined ? '' : String(cell);
}
