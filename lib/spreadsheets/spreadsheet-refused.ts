import type { ErrorDetail } from '@/lib/errors/app-error';

/** Why a manager's file cannot be filled in, with the API's words for it; `{…}` are its values. Pages say it in the reader's language. */
export const REFUSALS = {
  damaged: 'The file is not a workbook that can be read: it is damaged.',
  encrypted: 'This is an old (.xls) or an encrypted workbook; save it as an XLSX without a password.',
  not_a_workbook: 'The archive is not an Excel workbook (XLSX).',
  neither: 'This is neither a CSV nor an Excel workbook (XLSX).',
  no_sheet: 'The workbook has no sheet “{sheet}”.',
  no_sheets: 'The workbook has no sheet.',
  too_many_rows: 'The file has more than {rows} rows.',
  too_large: 'The file is too large when unpacked.',
  open_quote: 'A quote in the file is never closed.',
  unplaced_cells: 'The cells of the sheet do not say where they stand; save the file in Excel first.',
  xml_comments: 'The sheet has comments in its XML; save the file in Excel first.',
  no_free_columns: 'The sheet has no free columns left.',
  too_slow: 'The file takes too long to read.',
  unreadable: 'The file cannot be read; save it anew in Excel or as CSV.',
} as const;
export type Refusal = keyof typeof REFUSALS;
export type RefusalValues = Readonly<Record<string, string | number>>;

/** Why a manager's file cannot be filled in; goes to whoever sent it. */
export class SpreadsheetRefused extends Error {
  override readonly name = 'SpreadsheetRefused';
  readonly refusal: Refusal;
  readonly values: RefusalValues;

  constructor(refusal: Refusal, values: RefusalValues = {}) {
    super(REFUSALS[refusal].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')));
    this.refusal = refusal;
    this.values = values;
  }
}

/** The same as an entry of a problem's `errors`. */
export function refusalDetail({ refusal, values, message }: SpreadsheetRefused): ErrorDetail {
  return { path: 'file', message, reason: refusal, values };
}
