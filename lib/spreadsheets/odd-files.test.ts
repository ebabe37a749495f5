import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type FillQuestion, readFile } from './fill-file';
import { encodeText } from './encoding';
import { SpreadsheetRefused } from './spreadsheet-refused';
import { makeWorkbook } from './testing/make-workbook';

const PHONES = ['77010000001', '77010000002', '77010000003'];
const keys = { kind: 'phone' as const, texts: PHONES, lastAttemptMs: Float64Array.of(1, 2, 3) };
const results = { headers: ['matched_calls', 'outcome'], kinds: ['number' as const, 'text' as const], outcomeAt: 0, timeZone: 'UTC' };
const question = (bytes: Uint8Array, sheet: string | null = null): FillQuestion => ({ bytes, sheet, column: null, likely: null, keys, results });
const load = async (calls: readonly number[]) => calls.map((call) => [`OUTCOME_${call + 1}`]);

async function fill(bytes: Uint8Array, sheet: string | null = null) {
  const file = await readFile(question(bytes, sheet));
  const parts: Uint8Array[] = [];
  for await (const part of file.write(load)) parts.push(part.bytes);
  return { report: file.report, bytes: Buffer.concat(parts) };
}
const fillText = async (text: string) => (await fill(new TextEncoder().encode(text))).bytes.toString('utf8');
const refusal = (bytes: Uint8Array) => readFile(question(bytes)).then(() => null, (fault: unknown) => (fault instanceof SpreadsheetRefused ? fault.refusal : fault));

describe('an odd CSV', () => {
  it('keeps headers that repeat, and such as are empty', async () => {
    expect(await fillText('tel;;tel;outcome\n77010000001;a;b;c\n')).toBe('tel;;tel;outcome;matched_calls;outcome (2)\n77010000001;a;b;c;1;OUTCOME_1\n');
  });

  it('finds phones as people and programs write them', async () => {
    const text = await fillText(['tel', '+7 701 000-00-01', '8 (701) 000 00 02', '87010000003', '0077010000001', "'77010000002", '77010000003.0', '"77010000001"', '7010000002', ' 77010000003 '].join('\n'));
    expect(text.split('\n').slice(1).map((line) => line.split(',').at(-1))).toEqual(
      ['OUTCOME_1', 'OUTCOME_2', 'OUTCOME_3', 'OUTCOME_1', 'OUTCOME_2', 'OUTCOME_3', 'OUTCOME_1', 'OUTCOME_2', 'OUTCOME_3'],
    );
  });

  it('keeps cells that go over lines, blank lines and a missing last line end', async () => {
    expect(await fillText('note,tel\r\n"two\r\nlines, ""x""",77010000001\r\n\r\n,,\r\nz,77010000009')).toBe(
      'note,tel,matched_calls,outcome\r\n"two\r\nlines, ""x""",77010000001,1,OUTCOME_1\r\n\r\n,,\r\nz,77010000009,0,NOT_DIALLED',
    );
  });

  it.each([['utf-16le', true], ['utf-16be', true], ['utf-8', true], ['windows-1251', false]] as const)('of %s comes back so', async (name, hasMark) => {
    const encoding = { name, hasMark };
    const rows = Array.from({ length: 2_500 }, (_, index) => `${PHONES[index % 3]};Клиент\r\n`);
    const { bytes } = await fill(encodeText(`Телефон;Имя\r\n${rows.join('')}`, encoding) ?? new Uint8Array());
    const filled = rows.map((row, index) => row.replace('\r', `;1;OUTCOME_${(index % 3) + 1}\r`));
    expect(bytes.equals(encodeText(`Телефон;Имя;matched_calls;outcome\r\n${filled.join('')}`, encoding) ?? new Uint8Array())).toBe(true);
  });
});

describe('an odd workbook', () => {
  const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const read = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets.map(({ rows }) => rows.filter((row) => row.some((cell) => cell !== null && cell !== '')));

  it('finds phones that are numbers, also as 7.7E+10, results of formulas, and days beside them', async () => {
    const { report, bytes } = await fill(await makeWorkbook({
      Лист: `<row r="1">${text('A1', 'Дата')}${text('B1', 'Телефон')}</row><row r="2"><c r="A2" s="1"><v>46083</v></c><c r="B2"><v>7.7010000001E10</v></c></row>`
        + `<row r="3"><c r="B3"><f>77010000000+2</f><v>77010000002</v></c></row><row r="4"><c r="B4" t="str"><f>"+7"&amp;"7010000003"</f><v>+77010000003</v></c></row>`,
    }));
    expect(report).toMatchObject({ rowCount: 3, foundCount: 3, columns: ['Дата', 'Телефон'], keyColumn: 1 });
    expect((await read(bytes))[0]?.map((row) => row.at(-1))).toEqual(['outcome', 'OUTCOME_1', 'OUTCOME_2', 'OUTCOME_3']);
  });

  it('keeps merged titles above its header, gaps between rows, and formatted rows to the end of the sheet', async () => {
    const formatted = Array.from({ length: 3_000 }, (_, index) => `<row r="${index + 100}"><c r="A${index + 100}" s="1"/></row>`).join('');
    const after = '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>';
    const { report, bytes } = await fill(await makeWorkbook({
      One: `<row r="1">${text('A1', 'Обзвон')}</row><row r="3">${text('A3', 'Имя')}${text('B3', 'Тел')}${text('C3', 'Город')}</row><row r="5">${text('A5', 'А')}<c r="B5"><v>77010000001</v></c>${text('C5', 'Алматы')}</row>${formatted}`,
    }, { after }));
    expect(report).toMatchObject({ rowCount: 1, foundCount: 1, columns: ['Имя', 'Тел', 'Город'] });
    const [rows = []] = await read(bytes);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([expect.arrayContaining(['Обзвон']), ['Имя', 'Тел', 'Город', 'matched_calls', 'outcome'], ['А', 77010000001, 'Алматы', 1, 'OUTCOME_1']]);
    expect((await readXlsx(bytes)).sheets[0]?.merges).toHaveLength(1);
  });

  it('has only the sheet filled that is chosen', async () => {
    const sheet = `<row r="1">${text('A1', 'tel')}</row><row r="2"><c r="A2"><v>77010000001</v></c></row>`;
    const { report, bytes } = await fill(await makeWorkbook({ One: sheet, Two: sheet }), 'Two');
    expect([report.sheet, report.sheets]).toEqual(['Two', ['One', 'Two']]);
    expect((await read(bytes)).map((rows) => rows[1])).toEqual([[77010000001], [77010000001, 1, 'OUTCOME_1']]);
  });

  it('is refused, with the reason, when it is old, protected, no workbook, or unpacks to more than it may', async () => {
    async function* spaces(megabytes: number): AsyncGenerator<Uint8Array, void> {
      for (let made = 0; made < megabytes; made += 1) yield new Uint8Array(1_048_576).fill(0x20);
    }
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe('encrypted');
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0))).toBe('neither');
    const bomb = await makeWorkbook({ One: `<row r="1">${text('A1', 'tel')}</row>` }, { shared: spaces(129) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(await refusal(bomb)).toBe('too_large');
  });

  it('is refused when it has more rows than are filled in', async () => {
    const rows = Array.from({ length: 200_002 }, (_, index) => `${77_010_000_001 + index}\n`);
    expect((await readFile(question(new TextEncoder().encode(`tel\n${rows.slice(0, 200_000).join('')}\n\n`)))).report.rowCount).toBe(200_000);
    expect(await refusal(new TextEncoder().encode(`tel\n${rows.join('')}`))).toBe('too_many_rows');
  });
});
