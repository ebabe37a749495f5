import { z } from 'zod';
import { DELIMITERS } from '@/lib/exports/csv';
import { EXPORT_PARAMETERS } from '@/lib/exports/schema';
import { FillOptions } from '@/lib/spreadsheets/schema';
import { type Parameter, query } from './parameters';

const bit = z.enum(['0', '1']);

/** As a client writes them; the decoder takes a list of written values for each. */
const WRITTEN: Record<string, { schema: z.ZodType; description?: string }> = {
  rows: { schema: z.enum(['calls', 'attempts']).default('calls') },
  delimiter: { schema: z.enum(Object.keys(DELIMITERS) as [string, ...string[]]).default('comma') },
  bom: { schema: bit.default('1'), description: 'a byte order mark' },
  tz: { schema: z.string(), description: 'IANA time zone of the times; the workspace\'s unless given' },
  columns: { schema: z.string(), description: 'a comma list of headers, in this order' },
  sort: { schema: z.string(), description: 'as of the list' },
  layout: { schema: z.enum(['table', 'spreadsheet', 'redial']).default('table') },
  gaps: { schema: bit.default('0'), description: 'keep the spreadsheet\'s columns that no payload named' },
  preview: { schema: bit.default('0'), description: 'only how the rows match, as JSON' },
  name: { schema: z.string(), description: 'the file\'s name' },
  sheet: { schema: z.string(), description: 'sheet of a workbook; its first visible one' },
  column: { schema: z.string(), description: 'the file\'s column to compare; the one that finds most' },
  variable: { schema: z.string(), description: 'the variable that it holds; the phone' },
};

const written = (name: string): Parameter => {
  const { schema, description } = WRITTEN[name] ?? { schema: z.string() };
  return query(name, schema, description === undefined ? {} : { description });
};

export const EXPORT_QUERY: readonly Parameter[] = EXPORT_PARAMETERS.map(written);
export const FILL_QUERY: readonly Parameter[] = Object.keys(FillOptions.shape).map(written);
