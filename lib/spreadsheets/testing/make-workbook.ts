import { repack, writeZip, type WrittenEntry, type ZipEntry } from '../zip-archive';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OF_OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>`
  + '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';

const EMPTY: ZipEntry = { name: '', flags: 0, method: 0, time: 0, crc: 0, unpackedBytes: 0, packedBytes: 0, packed: new Uint8Array(), attributes: 0 };

/** A workbook by the XML inside each sheet's `sheetData` (what follows it after `sheetData` in `after`), as odd as a test needs it. */
export async function makeWorkbook(sheets: Record<string, string>, { shared, after = '' }: { shared?: AsyncIterable<Uint8Array>; after?: string } = {}): Promise<Uint8Array> {
  const names = Object.keys(sheets);
  const link = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OF_OFFICE}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${LINKS}">${link('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OF_OFFICE}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${LINKS}">${names.map((_, index) => link(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${link('st', 'styles', 'styles.xml')}${shared ? link('ss', 'sharedStrings', 'sharedStrings.xml') : ''}</Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(Object.values(sheets).map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`])),
  };
  const entries: WrittenEntry[] = Object.entries(parts).map(([name, xml]) => repack({ ...EMPTY, name }, new TextEncoder().encode(XML + xml)));
  if (shared) entries.push({ entry: { ...EMPTY, name: 'xl/sharedStrings.xml' }, content: shared });
  const written: Uint8Array[] = [];
  for await (const piece of writeZip(entries)) written.push(piece);
  return Buffer.concat(written);
}
