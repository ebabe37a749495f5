import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { XlsxCell } from '@/lib/exports/xlsx-cell';
import { firstFreeColumn } from './fill-row-xml';
import type { FileRow } from './match-rows';
import type { SheetFile } from './sheet-file';
import { sheetPieces } from './sheet-pieces';
import { fillPieces, openXlsxFile } from './xlsx-file';
import { readZip, unpack, unpackStream } from './zip-archive';

const OPTIONS = { name: null, addedColumns: 3 };
type Added = [number, (string | number | Date | null)[]][];

async function rowsOf(file: SheetFile<XlsxCell>): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of file.rows()) rows.push(row);
  return rows;
}
async function joined(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
async function* bytesOf(file: SheetFile<XlsxCell>, added: Added): AsyncGenerator<Uint8Array, void> {
  for await (const { bytes } of file.write(async () => new Map(added), 3)) yield bytes;
}
/** In texts of that many characters. */
async function* cut(xml: string, characters: number): AsyncGenerator<string, void> {
  for (let at = 0; at < xml.length; at += characters) yield xml.slice(at, at + characters);
}
const freeColumn = (xml: string, width = 0) => firstFreeColumn(sheetPieces(cut(xml, 7)), width);
async function fill(xml: string, added: Added, { characters = 7, is1904 = false } = {}): Promise<string> {
  const free = await freeColumn(xml, 1);
  return new TextDecoder().decode(await joined(fillPieces(sheetPieces(cut(xml, characters)), { free, dateStyle: 3, is1904 }, async () => new Map(added))));
}
const workbook = () => writeXlsx({
  sheets: [
    { name: 'Notes', rows: [['kept', 1]], hidden: true },
    { name: 'Клиенты & co', rows: [['Телефон', 'Имя', 'Долг'], [77778228912, 'Иван', 15_000.5], [null, null, null], ['8 701', 'Аяла', null]] },
    { name: 'Other', rows: [['=x', true, new Date('2026-03-02T00:00:00Z')]] },
  ],
});
const sheetOf = (rows: string) => `<worksheet><dimension ref="A1:B2"/><sheetData>${rows}</sheetData></worksheet>`;

describe('a workbook', () => {
  it('is read by the sheet that is shown first, or the one that is named', async () => {
    const file = await openXlsxFile(await workbook(), OPTIONS);
    expect(file.about).toMatchObject({ sheet: 'Клиенты & co', sheets: ['Notes', 'Клиенты & co', 'Other'] });
    expect((await rowsOf(file)).filter(({ cells }) => cells.length > 0)).toEqual([
      { at: 1, cells: ['Телефон', 'Имя', 'Долг'] }, { at: 2, cells: ['77778228912', 'Иван', '15000.5'] }, { at: 4, cells: ['8 701', 'Аяла'] },
    ]);
    expect((await rowsOf(await openXlsxFile(await workbook(), { ...OPTIONS, name: 'Other' })))[0]?.cells).toEqual(['=x', 'true', '2026-03-02']);
    await expect(openXlsxFile(await workbook(), { ...OPTIONS, name: 'nope' })).rejects.toThrow('no sheet “nope”');
  });

  it('comes back with the results in its rows, and every other part byte for byte', async () => {
    const before = await workbook();
    const at = new Date('2026-02-02T15:20:24Z');
    const after = await joined(bytesOf(await openXlsxFile(before, OPTIONS), [
      [1, ['outcome', 'attempts', 'last_attempt_at']], [2, ["'=1+1 <b>&\n\u0001", 2, at]], [4, ['NOT_DIALLED', 0, null]],
    ]));
    for (const entry of readZip(after)) expect(await joined(unpackStream(entry, 1_000_000))).toEqual(Buffer.from(unpack(entry, 1_000_000)));
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
    await expect(openXlsxFile(new Uint8Array([0x50, 0x4b, 3, 4]), OPTIONS)).rejects.toThrow('damaged');
    await expect(openXlsxFile(bytes.slice(0, bytes.length / 2), OPTIONS)).rejects.toThrow('damaged');
    await expect(openXlsxFile(bytes, { ...OPTIONS, addedColumns: 16_384 })).rejects.toThrow('no free columns');
    const [entry] = readZip(bytes);
    expect(() => entry && unpack(entry, 10)).toThrow('too large');
    if (entry) await expect(joined(unpackStream(entry, 10))).rejects.toThrow('too large');
    const damaged = bytes.slice();
    const at = Buffer.from(damaged).indexOf(Buffer.from(entry?.packed ?? []));
    damaged[at + 5] = (damaged[at + 5] ?? 0) ^ 0xff;
    expect(() => readZip(damaged).map((one) => unpack(one, 1_000_000))).toThrow('damaged');
    await expect(Promise.all(readZip(damaged).map((one) => joined(unpackStream(one, 1_000_000))))).rejects.toThrow('damaged');
  });
});

describe('the XML of a sheet', () => {
  it('keeps its prefix, its closed rows and its formats; what is only formatted makes room', async () => {
    const xml = '<x:worksheet><x:sheetData><x:row r="1" spans="1:2"><x:c r="A1" s="1"><x:v>1</x:v></x:c><x:c r="B1" s="2"/><x:c r="XFD1" s="2"/></x:row><x:row r="5"/></x:sheetData></x:worksheet>';
    expect(await freeColumn(xml)).toBe(1);
    expect(await fill(xml, [[1, ['a']], [5, [2]], [9, ['gone']]])).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>'
      + '<x:row r="5"><x:c r="B5"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it('counts rows that have no number, and writes times as its calendar counts', async () => {
    const xml = sheetOf('<row><c r="A1"><v>1</v></c></row><row><c r="A2"><f>A1+1</f></c></row>');
    expect(await fill(xml, [[2, [new Date('2026-02-02T12:00:00Z')]]])).toBe(
      '<worksheet><sheetData><row><c r="A1"><v>1</v></c></row><row><c r="A2"><f>A1+1</f></c><c r="B2" s="3"><v>46055.5</v></c></row></sheetData></worksheet>',
    );
    expect(await fill(xml, [[1, [new Date('2026-02-02T12:00:00Z')]]], { is1904: true })).toContain('<v>44593.5</v>');
  });

  it('is refused where its cells do not say where they stand', async () => {
    await expect(fill(sheetOf('<row><c><v>1</v></c></row>'), [[1, ['a']]])).rejects.toThrow('where they stand');
    await expect(fill(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'), [[1, ['a']]])).rejects.toThrow('no free columns');
  });

  it('may come in pieces of any size', async () => {
    const xml = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row> <row r="2"/><row r="3"><c r="A3" t="inlineStr"><is><t>Қоңырау &lt;row&gt;</t></is></c></row>') + '<rowBreaks count="0"/>';
    const whole = await fill(xml, [[1, ['a']], [2, ['b']], [3, [4]]], { characters: xml.length });
    expect(whole).toContain('<row r="2"><c r="B2" t="inlineStr">');
    for (let characters = 1; characters < 60; characters += 1) expect(await fill(xml, [[1, ['a']], [2, ['b']], [3, [4]]], { characters })).toBe(whole);
  });

  it('is refused when a row is never closed, and when it has comments, in which rows would be none', async () => {
    await expect(fill('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData></worksheet>', [[1, ['a']]])).rejects.toThrow('damaged');
    await expect(fill(sheetOf('<!-- <row r="1"/> -->'), [[1, ['a']]])).rejects.toThrow('comments');
    await expect(fill(sheetOf('<row r="1"><!-- x --></row>'), [[1, ['a']]])).rejects.toThrow('comments');
  });
});
