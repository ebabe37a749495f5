import { numberOf } from '@/lib/filters/number-of';

export const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** A spreadsheet would run such a text as a formula. Source: OWASP, CSV injection; CONTRACT.md §6. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that a spreadsheet could take for a formula gets a leading `'`; a plain number does not. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) && numberOf(text) === null ? `'${text}` : text;
}

/** What has to be quoted, by delimiter. */
const QUOTED = { comma: /[,"\r\n]/, semicolon: /[;"\r\n]/, tab: /[\t"\r\n]/ } as const satisfies Record<Delimiter, RegExp>;

/** One record of RFC 4180 with its CRLF. Cells that hold the delimiter, a quote or a line break are quoted. */
export function csvRecord(cells: readonly string[], delimiter: Delimiter): string {
  const mustQuote = QUOTED[delimiter];
  const quoted = cells.map((cell) => {
    const text = guardFormula(cell);
    return mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(DELIMITERS[delimiter])}\r\n`;
}
