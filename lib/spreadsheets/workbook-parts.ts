import { SpreadsheetRefused } from './spreadsheet-refused';
import { unpack, unpackStream, type ZipEntry } from './zip-archive';

/** Of one part, and of all that is read; a workbook of 20 MB is far below. */
const MOST_PART_BYTES = 400 * 1024 * 1024;

/** Of a part that is read as a whole: the list of sheets, links, styles. */
const MOST_SMALL_BYTES = 16 * 1024 * 1024;

/** A sheet and where its XML lies. */
export type SheetPart = { name: string; isHidden: boolean; path: string };

export type Workbook = { entries: ZipEntry[]; sheets: SheetPart[]; is1904: boolean };

/** The sheets of a workbook, in the order of their tabs. @throws SpreadsheetRefused for an archive that is no workbook. */
export function readWorkbook(entries: ZipEntry[]): Workbook {
  if (entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > 2 * MOST_PART_BYTES) throw new SpreadsheetRefused('too_large');
  const rels = textOf(entries, '_rels/.rels');
  const workbookPath = targetOf('', attributesOf(rels, 'Relationship').find(({ Type = '' }) => Type.endsWith('/officeDocument'))?.Target);
  if (workbookPath === null) throw new SpreadsheetRefused('not_a_workbook');
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const workbook = textOf(entries, workbookPath);
  const links = attributesOf(textOf(entries, `${folder}_rels/${workbookPath.slice(folder.length)}.rels`), 'Relationship');
  const sheets = attributesOf(workbook, 'sheet').flatMap((sheet) => {
    const id = Object.entries(sheet).find(([name]) => /^(\w+:)?id$/.test(name))?.[1];
    const link = links.find(({ Id, Type = '' }) => Id === id && Type.endsWith('/worksheet'));
    const path = targetOf(folder, link?.Target);
    return path === null ? [] : [{ name: sheet.name ?? '', isHidden: (sheet.state ?? 'visible') !== 'visible', path }];
  });
  if (sheets.length === 0) throw new SpreadsheetRefused('no_sheets');
  return { entries, sheets, is1904: /^(1|true)$/.test(attributesOf(workbook, 'workbookPr')[0]?.date1904 ?? '') };
}

/** A small part as text. @throws SpreadsheetRefused when it is missing, or too large. */
export function textOf(entries: readonly ZipEntry[], path: string): string {
  return new TextDecoder().decode(unpack(entryOf(entries, path), MOST_SMALL_BYTES));
}

/** Texts that cells share; whoever reads them holds them. */
const MOST_SHARED_BYTES = 128 * 1024 * 1024;

/** @throws SpreadsheetRefused when the texts that cells share are larger than they may be, whatever the archive claims. */
export async function checkSharedTexts(entries: readonly ZipEntry[]): Promise<void> {
  for (const entry of entries.filter(({ name }) => /(^|\/)sharedStrings\.xml$/i.test(name))) {
    for await (const _ of unpackStream(entry, MOST_SHARED_BYTES));
  }
}

/** A sheet's XML, one text after the other. @throws SpreadsheetRefused when it is missing, or too large. */
export async function* textsOf(entries: readonly ZipEntry[], path: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  for await (const piece of unpackStream(entryOf(entries, path), MOST_PART_BYTES)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function entryOf(entries: readonly ZipEntry[], path: string): ZipEntry {
  const entry = entries.find(({ name }) => name === path);
  if (!entry) throw new SpreadsheetRefused('not_a_workbook');
  return entry;
}

function targetOf(folder: string, target: string | undefined): string | null {
  if (target === undefined) return null;
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The attributes of all elements of that name, whatever their prefix. */
function attributesOf(xml: string, element: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [name, unescapeXml(double ?? single ?? '')])));
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, inner: string) => {
    if (!inner.startsWith('#')) return NAMED[inner] ?? whole;
    const code = /^#x/i.test(inner) ? Number.parseInt(inner.slice(2), 16) : Number(inner.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
