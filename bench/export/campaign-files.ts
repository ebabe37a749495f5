import { writeXlsxStream } from 'hucre/xlsx';
import { queryRows } from '../product/query-rows';

/** As many rows as the product takes (`MOST_ROWS` of lib/spreadsheets). */
const ROWS = 200_000;
const HEADER = ['№', 'Клиент', 'Телефон', 'Договор', 'Город', 'Сумма', 'Комментарий'];
const CITIES = ['Алматы', 'Астана', 'Шымкент', 'Қарағанды'];

export type CampaignFile = { name: string; campaignUuid: string; bytes: Uint8Array; rows: number };

/** The spreadsheet that a campaign may have been made of, as CSV and as XLSX: its calls' phones, and numbers that were never dialled. */
export async function makeCampaignFiles(databaseUrl: string, campaignUuid: string): Promise<CampaignFile[]> {
  const dialled = await queryRows(databaseUrl, `SELECT phone_number AS phone FROM calls WHERE campaign_id = (SELECT id FROM campaigns WHERE uuid = '${campaignUuid}') LIMIT ${ROWS}`);
  const rows = Array.from({ length: ROWS - 1 }, (_, index) => rowOf(index, String(dialled[index]?.phone ?? `7999${String(index).padStart(7, '0')}`)));
  const csv = [HEADER, ...rows].map((row) => `${row.join(';')}\r\n`).join('');
  return [
    { name: 'clients.csv', campaignUuid, bytes: new TextEncoder().encode(csv), rows: rows.length },
    { name: 'clients.xlsx', campaignUuid, bytes: await workbook(rows), rows: rows.length },
  ];
}

function rowOf(index: number, phone: string): (string | number)[] {
  return [index + 1, `Клиент ${index}`, phone, `D-${1_000_000 + index}`, CITIES[index % CITIES.length] ?? '', index * 37.5, `звонить после ${index % 24}`];
}

async function workbook(rows: (string | number)[][]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  async function* cells() {
    yield* rows;
  }
  for await (const part of writeXlsxStream(cells(), { name: 'Клиенты', columns: HEADER.map((header) => ({ header })) })) parts.push(part);
  return Buffer.concat(parts);
}
