import { z } from 'zod';
import type { Delimiter } from './csv';
import type { ExportLayout, ExportRows } from './schema';

/** What a user chose last for exports of one kind. `columns` null = those that an export has by itself. */
export const ExportChoice = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  delimiter: z.enum(['comma', 'semicolon', 'tab'] satisfies Delimiter[]),
  bom: z.boolean(),
  columns: z.array(z.string()).max(2_000).nullable(),
});
export type ExportChoice = z.output<typeof ExportChoice>;

/** Where it is kept: a campaign's columns are its own. Null for a campaign whose id is no key; nothing is remembered there. */
export function choiceKey(rows: ExportRows, campaignUuid: string | null): string | null {
  if (campaignUuid === null) return `export.${rows}`;
  return /^[a-z0-9-]{1,60}$/.test(campaignUuid) ? `export.${rows}.${campaignUuid}` : null;
}

/** Everything that the dialog asks. */
export type AskedExport = Omit<ExportChoice, 'columns'> & {
  layout: ExportLayout;
  rows: ExportRows;
  gaps: boolean;
  columns: readonly string[] | null;
};
