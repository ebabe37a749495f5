import 'server-only';
import { Prisma } from '@/prisma/sqlite/client/client';
import { namedField } from '../leave-out';
import type { FacetRows, HistogramField, NamedKind } from '../types';

/** Where the numbers of a field stand: `value` in each row of `source`, which `callWhere` or `attemptWhere` narrows. */
export type DrawnValues = { source: Prisma.Sql; value: Prisma.Sql };

/**
 * The numbers of a field; a call's `duration`, `billDuration` and `attempt` are its deciding attempt's. A row stands once for each value:
 * columns of one name, or reports, that repeat in a call count each.
 */
export function drawnValues(field: Exclude<HistogramField, 'date'>, rows: FacetRows): DrawnValues {
  const named = namedField(field);
  if (named) return { source: namedSource(named, rows), value: named.kind === 'var' ? Prisma.sql`v.number` : Prisma.sql`r.number` };
  if (field === 'attempts') return { source: rowSource(rows), value: Prisma.sql`c.attempt_count` };
  const attempt = rows === 'calls' ? Prisma.sql`d` : Prisma.sql`a`;
  const source = rows === 'calls' ? Prisma.sql`calls c JOIN attempts d ON d.id = c.deciding_attempt_id` : rowSource(rows);
  const column = field === 'duration' ? Prisma.sql`duration_seconds` : field === 'billDuration' ? Prisma.sql`bill_duration_seconds` : Prisma.sql`number`;
  return { source, value: Prisma.sql`${attempt}.${column}` };
}

/** `calls c`, with `attempts a` when attempts are counted. */
export function rowSource(rows: FacetRows): Prisma.Sql {
  return rows === 'calls' ? Prisma.sql`calls c` : Prisma.sql`attempts a JOIN calls c ON c.id = a.call_id`;
}

/** The same beside the values `v` of a variable, or `r` of a report. */
export function namedSource({ kind, name }: { kind: NamedKind; name: string }, rows: FacetRows): Prisma.Sql {
  if (kind === 'var') {
    return Prisma.sql`${rowSource(rows)} JOIN variable_values v ON v.call_id = c.id
      AND v.definition_id IN (SELECT id FROM variable_definitions WHERE name = ${name})`;
  }
  const attemptId = rows === 'calls' ? Prisma.sql`c.deciding_attempt_id` : Prisma.sql`a.id`;
  return Prisma.sql`${rowSource(rows)} JOIN reports r ON r.attempt_id = ${attemptId}
    AND r.definition_id IN (SELECT id FROM report_definitions WHERE name = ${name})`;
}
