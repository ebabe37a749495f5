import type { ListOrder, SortTerm } from '@/lib/filters/keyset';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { AttemptSort, AttemptSortField } from './sort';

const text = (expression: Prisma.Sql, nullable = true): SortTerm => ({ expression, kind: 'text', nullable });
const figure = (expression: Prisma.Sql): SortTerm => ({ expression, kind: 'number', nullable: true });
const instant = (expression: Prisma.Sql): SortTerm => ({ expression, kind: 'instant', nullable: false });

/** What each sortable field of an attempt is in `attempts a`. */
const TERMS: Record<AttemptSortField, SortTerm> = {
  startedAt: instant(Prisma.sql`a.started_at`),
  receivedAt: instant(Prisma.sql`a.received_at`),
  attemptNumber: figure(Prisma.sql`a.number`),
  status: text(Prisma.sql`a.status`),
  callStatus: text(Prisma.sql`a.call_status`),
  outcome: text(Prisma.sql`a.outcome`, false),
  result: text(Prisma.sql`a.result`),
  sentiment: text(Prisma.sql`a.sentiment`, false),
  durationSeconds: figure(Prisma.sql`a.duration_seconds`),
  billDurationSeconds: figure(Prisma.sql`a.bill_duration_seconds`),
  agentName: text(Prisma.sql`(SELECT named.name FROM agents named WHERE named.id = a.agent_id)`),
  finalLanguage: text(Prisma.sql`a.final_language`),
};

/** The order of a list of attempts; ties by arrival (id) in the same direction. */
export function attemptOrder({ field, direction }: AttemptSort): ListOrder {
  return { name: `${field}:${direction}`, terms: [TERMS[field]], direction, id: Prisma.sql`a.id` };
}
