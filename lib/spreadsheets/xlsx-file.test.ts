import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { fillSheetXml, firstFreeColumn } from './fill-sheet-xml';
import { readXlsxSheet, writeXlsxSheet } from './xlsx-sheet';
import { readZip, unpack } from './zip-archive';

const OPTIONS = { name: null, mostRows: 1_000 };
const workbook = () => writeXlsx({
  sheets: [
    { name: 'Notes', rows: [['kept', 1]], hidden: true },
    { name: 'Клиенты & co', rows: [['Телефон', 'Имя', 'Долг'], [77778228912, 'Иван', 15_000.5], [null, null, null], ['8 701', 'Аяла', null]] },
    { name: 'Other', rows: [['=x', true, new Date('2026-03-02T00:00:00Z')]] },
  ],
});
const fill = (xml: string, added: [number, (string | number | Date | null)[]][]) => fillSheetXml(xml, { added: new Map(added), dateStyle: 3, is1904: false });
const sheetOf = (rows: string) => `<worksheet><dimension ref="A1:B2"/><sheetData>${rows}</sheetData></worksheet>`;

describe('a workbook', () => {
  it('is read by the sheet that is shown first, or the one that is named', async () => {
    const { sheet, rows, workbook: { sheets } } = await readXlsxSheet(await workbook(), OPTIONS);
    expect([sheet.name, sheets.map(({ name }) => name)]).toEqual(['Клиенты & co', ['Notes', 'Клиенты & co', 'Other']]);
    expect(rows.filter(({ cells }) => cells.length > 0)).toEqual([
      { number: 1, cells: ['Телефон', 'Имя', 'Долг'] }, { number: 2, cells: ['77778228912', 'Иван', '15000.5'] }, { number: 4, cells: ['8 701', 'Аяла'] },
    ]);
    expect((await readXlsxSheet(await workbook(), { ...OPTIONS, name: 'Other' })).rows[0]?.cells).toEqual(['=x', 'true', '2026-03-02']);
    await expect(readXlsxSheet(await workbook(), { ...OPTIONS, name: 'nope' })).rejects.toThrow('no sheet “nope”');
  });

  it('comes back with the results in its rows, and every other part byte for byte', async () => {
    const before = await workbook();
    const at = new Date('2026-02-02T15:20:24Z');
    const after = writeXlsxSheet(await readXlsxSheet(before, OPTIONS), new Map<number, (string | number | Date | null)[]>([
      [1, ['outcome', 'attempts', 'last_attempt_at']], [2, ["'=1+1 <b>&\n\u0001", 2, at]], [4, ['NOT_DIALLED', 0, null]],
    ]));
    const { sheets } = await readXlsx(after);
    expect(sheets[1]?.rows.filter((row) => row.length > 0 && row.some((cell) => cell !== null))).toEqual([
      ['Телефон', 'Имя', 'Долг', 'outcome', 'attempts', 'last_attempt_at'],
      [77778228912, 'Иван', 15_000.5, "'=1+1 <b>&\n\u0001", 2, at],
      expect.arrayContaining(['8 701', 'Аяла', 'NOT_DIALLED', 0]),
    ]);
    const packed = (bytes: Uint8Array) => new Map(readZip(bytes).map(({ name, packed: content }) => [name, Buffer.from(content).toString('base64')]));
    const [old, now] = [packed(before), packed(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    expect([...now].filter(([name, content]) => old.get(name) !== content).map(([name]) => name).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet2.xml']);
  });

  it('is refused when it is none, damaged, or larger than it may be', async () => {
    const bytes = await workbook();
    await expect(readXlsxSheet(new Uint8Array([0x50, 0x4b, 3, 4]), OPTIONS)).rejects.toThrow('damaged');
    await expect(readXlsxSheet(bytes.slice(0, bytes.length / 2), OPTIONS)).rejects.toThrow('damaged');
    await expect(readXlsxSheet(bytes, { ...OPTIONS, mostRows: 2 })).rejects.toThrow('more than 2 rows');
    const [entry] = readZip(bytes);
    expect(() => entry && unpack(entry, 10)).toThrow('too large');
    const damaged = bytes.slice();
    const at = Buffer.from(damaged).indexOf(Buffer.from(entry?.packed ?? []));
    damaged[at + 5] = (damaged[at + 5] ?? 0) ^ 0xff;
    expect(() => readZip(damaged).map((one) => unpack(one, 1_000_000))).toThrow('damaged');
  });
});

describe('the XML of a sheet', () => {
  it('keeps its prefix, its closed rows and its formats; what is only formatted makes room', () => {
    const xml = '<x:worksheet><x:sheetData><x:row r="1" spans="1:2"><x:c r="A1" s="1"><x:v>1</x:v></x:c><x:c r="B1" s="2"/><x:c r="XFD1" s="2"/></x:row><x:row r="5"/></x:sheetData></x:worksheet>';
    expect(firstFreeColumn(xml)).toBe(1);
    expect(fill(xml, [[1, ['a']], [5, [2]], [9, ['gone']]])).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>'
      + '<x:row r="5"><x:c r="B5"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it('counts rows that have no number, and writes times as its calendar counts', () => {
    const xml = sheetOf('<row><c r="A1"><v>1</v></c></row><row><c r="A2"><f>A1+1</f></c></row>');
    expect(fill(xml, [[2, [new Date('2026-02-02T12:00:00Z')]]])).toBe(
      '<worksheet><sheetData><row><c r="A1"><v>1</v></c></row><row><c r="A2"><f>A1+1</f></c><c r="B2" s="3"><v>46055.5</v></c></row></sheetData></worksheet>',
    );
    expect(fillSheetXml(xml, { added: new Map([[1, [new Date('2026-02-02T12:00:00Z')]]]), dateStyle: 0, is1904: true })).toContain('<v>44593.5</v>');
  });

  it('is refused where its cells do not say where they stand', () => {
    expect(() => fill(sheetOf('<row><c><v>1</v></c></row>'), [[1, ['a']]])).toThrow('where they stand');
    expect(() => fill(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'), [[1, ['a']]])).toThrow('no free columns');
  });
});
