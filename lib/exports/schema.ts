import { z } from 'zod';
import type { ErrorDetail } from '@/lib/errors/app-error';
import { parseRawQuery } from '@/lib/filters/raw-query';
import { isTimeZone } from '@/lib/time/zone';
import { DELIMITERS, type Delimiter } from './csv';

const DELIMITER_NAMES = Object.keys(DELIMITERS) as Delimiter[];

const single = <V>(value: z.ZodType<V, string>) =>
  z.array(z.string()).length(1, 'takes one value').transform(([first = '']) => first).pipe(value).optional();

const Options = z.object({
  rows: single(z.enum(['calls', 'attempts'], { error: 'must be calls or attempts' })),
  delimiter: single(z.enum(DELIMITER_NAMES, { error: `must be one of ${DELIMITER_NAMES.join(', ')}` })),
  bom: single(z.enum(['0', '1'], { error: 'must be 0 or 1' }).transform((flag) => flag === '1')),
  tz: single(z.string().refine(isTimeZone, 'is not an IANA time zone')),
  columns: z.array(z.string().min(1, 'has an empty name')).max(2_000, 'has more than 2000 names').optional(),
});

/** The parameters of an export beside the filters. */
export const EXPORT_PARAMETERS = Object.keys(Options.shape);

/** `columns` null = the default ones; `tz` null = the workspace's zone. */
export type ExportOptions = { rows: 'calls' | 'attempts'; delimiter: Delimiter; bom: boolean; tz: string | null; columns: string[] | null };

export const DEFAULT_EXPORT: ExportOptions = { rows: 'calls', delimiter: 'comma', bom: true, tz: null, columns: null };

/** Reads the export's own parameters from a raw query string; problems name the parameter. */
export function decodeExportOptions(query: string): { options: ExportOptions; problems: ErrorDetail[] } {
  const given = parseRawQuery(query).parameters.filter(({ name }) => EXPORT_PARAMETERS.includes(name));
  const parsed = Options.safeParse(Object.fromEntries(given.map(({ name, values }) => [name, values])));
  if (parsed.success) return { options: { ...DEFAULT_EXPORT, ...parsed.data }, problems: [] };
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: String(path[0] ?? ''), message }));
  return { options: DEFAULT_EXPORT, problems };
}
