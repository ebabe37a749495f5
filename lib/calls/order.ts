import type { ListOrder, SortTerm } from '@/lib/filters/keyset';
import { Prisma } from '@/prisma/sqlite/client/client';
import { type CallSort, type CallSortField, sortedVariable } from './sort';

const text = (expression: Prisma.Sql, nullable = true): SortTerm => ({ expression, kind: 'text', nullable });
const figure = (expression: Prisma.Sql, nullable = true): SortTerm => ({ expression, kind: 'number', nullable });
const instant = (expression: Prisma.Sql, nullable = false): SortTerm => ({ expression, kind: 'instant', nullable });

/** What each sortable field of a call is in `calls c`. */
const TERMS: Record<CallSortField, SortTerm> = {
  lastAttemptAt: instant(Prisma.sql`c.last_attempt_at`),
  firstAttemptAt: instant(Prisma.sql`c.first_attempt_at`),
  phoneNumber: text(Prisma.sql`c.phone_digits`),
  type: text(Prisma.sql`c.type`),
  callStatus: text(Prisma.sql`c.call_status`),
  outcome: text(Prisma.sql`c.outcome`, false),
  result: text(Prisma.sql`c.result`),
  sentiment: text(Prisma.sql`c.sentiment`, false),
  attemptCount: figure(Prisma.sql`c.attempt_count`, false),
  durationSeconds: figure(Prisma.sql`c.duration_seconds`),
  billDurationSeconds: figure(Prisma.sql`c.bill_duration_seconds`),
  campaignName: text(Prisma.sql`(SELECT COALESCE(named.name, named.uuid) FROM campaigns named WHERE named.id = c.campaign_id)`),
  agentName: text(Prisma.sql`(SELECT named.name FROM agents named WHERE named.id = c.agent_id)`),
  finalLanguage: text(Prisma.sql`c.final_language`),
  score: figure(Prisma.sql`(SELECT r.score_percent FROM reviews r WHERE r.call_uuid = c.uuid)`),
  reviewedAt: instant(Prisma.sql`(SELECT r.reviewed_at FROM reviews r WHERE r.call_uuid = c.uuid)`, true),
};

/** The order of a list of calls; ties by arrival (id) in the same direction. */
export function callOrder(sort: CallSort): ListOrder {
  const name = sortedVariable(sort);
  return {
    name: `${sort.field}:${sort.direction}`,
    terms: name === null ? termsOf(sort.field) : variableTerms(name),
    direction: sort.direction,
    id: Prisma.sql`c.id`,
  };
}

function termsOf(field: CallSort['field']): SortTerm[] {
  return Object.entries(TERMS).filter(([known]) => known === field).map(([, term]) => term);
}

/** Where several columns share the name, the smallest value decides. */
function variableTerms(name: string): SortTerm[] {
  const smallest = (column: Prisma.Sql) => Prisma.sql`(SELECT MIN(${column}) FROM variable_values v
    WHERE v.call_id = c.id AND v.definition_id IN (SELECT id FROM variable_definitions WHERE name = ${name}))`;
  return [figure(smallest(Prisma.sql`v.number`)), text(smallest(Prisma.sql`NULLIF(v.folded, '')`))];
}
