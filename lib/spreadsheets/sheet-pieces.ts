import { SpreadsheetRefused } from './spreadsheet-refused';

/** A part of a sheet's XML: a whole row with its tags, or what stands between rows. All parts together are the XML. */
export type SheetPiece = { kind: 'row' | 'between'; xml: string };

/** Far more than 16 384 cells of numbers; a sheet that has a longer row is made to harm. */
const LONGEST_ROW = 16 * 1_048_576;

/**
 * The parts of a sheet whose XML comes in texts of any size; no more than a row is held.
 * @throws SpreadsheetRefused for a row that is never closed, one that is too long, and for comments, in which rows would be none.
 */
export async function* sheetPieces(texts: AsyncIterable<string>): AsyncGenerator<SheetPiece, void> {
  let held = '';
  for await (const text of texts) {
    held += text;
    let done = 0;
    for (let next = nextPiece(held, done); next; next = nextPiece(held, done)) {
      yield next.piece;
      done = next.end;
    }
    held = held.slice(done);
    if (held.length > LONGEST_ROW) throw new SpreadsheetRefused('too_large');
  }
  if (/<(\w+:)?row\b/.test(held)) throw new SpreadsheetRefused('damaged');
  if (held !== '') yield checked({ kind: 'between', xml: held });
}

/** The piece that begins at `from`; null while it is not whole. */
function nextPiece(held: string, from: number): { piece: SheetPiece; end: number } | null {
  const open = /<((?:\w+:)?)row\b[^>]*?(\/?)>/g;
  open.lastIndex = from;
  const found = open.exec(held);
  // a tag may be cut in the middle
  const rowAt = found ? found.index : held.lastIndexOf('<');
  if (rowAt > from) return { piece: checked({ kind: 'between', xml: held.slice(from, rowAt) }), end: rowAt };
  if (!found) return null;
  const [tag, prefix = '', closed = ''] = found;
  const close = `</${prefix}row>`;
  const closeAt = closed === '' ? held.indexOf(close, rowAt + tag.length) : rowAt + tag.length;
  if (closeAt < 0) return null;
  const end = closed === '' ? closeAt + close.length : closeAt;
  return { piece: checked({ kind: 'row', xml: held.slice(rowAt, end) }), end };
}

function checked(piece: SheetPiece): SheetPiece {
  if (/<!\[CDATA\[|<!--/.test(piece.xml)) throw new SpreadsheetRefused('xml_comments');
  return piece;
}
