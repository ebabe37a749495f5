import 'server-only';
import type { Filter } from '@/lib/filters/schema';
import { attemptSource } from '@/lib/filters/where';
import { isOfCampaigns } from '@/lib/rollups/fits-rollups';
import { Prisma } from '@/prisma/sqlite/client/client';
import { namedField } from '../leave-out';
import type { FacetRows, HistogramField, NamedKind } from '../types';

/** Where the numbers of a field stand: `value` in each row of `source`, which `callWhere` or `attemptWhere` narrows. */
export type DrawnValues = { source: Prisma.Sql; value: Prisma.Sql };

/**
 * The numbers of a field under a filter; a call's `duration`, `billDuration` and `attempt` are its deciding attempt's. A row stands once
 * for each value: columns of one name, or reports, that repeat in a call count each.
 */
export function drawnValues(field: Exclude<HistogramField, 'date'>, { filter, rows }: { filter: Filter; rows: FacetRows }): DrawnValues {
  const named = namedField(field);
  if (named?.kind === 'var' && rows === 'calls' && isOfCampaigns(filter)) return { source: ofDefinitions(named.name), value: Prisma.sql`v.number` };
  if (named) return { source: namedSource(named, rows), value: named.kind === 'var' ? Prisma.sql`v.number` : Prisma.sql`r.number` };
  if (field === 'score') return { source: Prisma.sql`${withCalls(filter, rows)} JOIN reviews s ON s.call_uuid = c.uuid`, value: Prisma.sql`s.score_percent` };
  if (field === 'notes') return { source: withCalls(filter, rows), value: Prisma.sql`(SELECT COUNT(*) FROM notes n WHERE n.call_uuid = c.uuid)` };
  if (field === 'attempts') return { source: withCalls(filter, rows), value: Prisma.sql`c.attempt_count` };
  const column = field === 'duration' ? Prisma.sql`duration_seconds` : field === 'billDuration' ? Prisma.sql`bill_duration_seconds` : Prisma.sql`number`;
  return rows === 'calls'
    ? { source: Prisma.sql`calls c JOIN attempts d ON d.id = c.deciding_attempt_id`, value: Prisma.sql`d.${column}` }
    : { source: attemptSource(filter), value: Prisma.sql`a.${column}` };
}

function withCalls(filter: Filter, rows: FacetRows): Prisma.Sql {
  return rows === 'calls' ? Prisma.sql`calls c` : attemptSource(filter, { withCalls: true });
}

/** `c` is the definition, which is of the campaign of the calls that have it: the index on values alone is read. */
function ofDefinitions(name: string): Prisma.Sql {
  return Prisma.sql`variable_definitions c JOIN variable_values v ON v.definition_id = c.id AND c.name = ${name}`;
}

/** The values `v` of a variable, or `r` of a report, beside `calls c`, and `attempts a` when these are counted. */
export function namedSource({ kind, name }: { kind: NamedKind; name: string }, rows: FacetRows): Prisma.Sql {
  const source = rows === 'calls' ? Prisma.sql`calls c` : Prisma.sql`attempts a JOIN calls c ON c.id = a.call_id`;
  if (kind === 'var') {
    return Prisma.sql`${source} JOIN variable_values v ON v.call_id = c.id
      AND v.definition_id IN (SELECT id FROM variable_definitions WHERE name = ${name})`;
  }
  const attemptId = rows === 'calls' ? Prisma.sql`c.deciding_attempt_id` : Prisma.sql`a.id`;
  return Prisma.sql`${source} JOIN reports r ON r.attempt_id = ${attemptId}
    AND r.definition_id IN (SELECT id FROM report_definitions WHERE name = ${name})`;
}
