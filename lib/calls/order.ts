import type { ListOrder, SortTerm } from '@/lib/filters/keyset';
import { figureTerm, instantTerm, orderBy, textTerm, WORK_TERMS } from '@/lib/filters/sort-terms';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { CallSort, CallSortField } from './sort';

/** What each sortable field of a call is in `calls c`. */
const TERMS: Record<CallSortField, SortTerm> = {
  lastAttemptAt: instantTerm(Prisma.sql`c.last_attempt_at`),
  firstAttemptAt: instantTerm(Prisma.sql`c.first_attempt_at`),
  phoneNumber: textTerm(Prisma.sql`c.phone_digits`),
  type: textTerm(Prisma.sql`c.type`),
  callStatus: textTerm(Prisma.sql`c.call_status`),
  outcome: textTerm(Prisma.sql`c.outcome`, false),
  result: textTerm(Prisma.sql`c.result`),
  sentiment: textTerm(Prisma.sql`c.sentiment`, false),
  attemptCount: figureTerm(Prisma.sql`c.attempt_count`, false),
  durationSeconds: figureTerm(Prisma.sql`c.duration_seconds`),
  billDurationSeconds: figureTerm(Prisma.sql`c.bill_duration_seconds`),
  campaignName: textTerm(Prisma.sql`(SELECT COALESCE(named.name, named.uuid) FROM campaigns named WHERE named.id = c.campaign_id)`),
  agentName: textTerm(Prisma.sql`(SELECT named.name FROM agents named WHERE named.id = c.agent_id)`),
  initialLanguage: textTerm(Prisma.sql`c.initial_language`),
  finalLanguage: textTerm(Prisma.sql`c.final_language`),
  ...WORK_TERMS,
};

/** The order of a list of calls; ties by arrival (id) in the same direction. */
export function callOrder(sort: CallSort): ListOrder {
  return orderBy(sort, { terms: TERMS, callId: Prisma.sql`c.id`, attemptId: Prisma.sql`c.deciding_attempt_id`, id: Prisma.sql`c.id` });
}
