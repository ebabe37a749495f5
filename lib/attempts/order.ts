import type { ListOrder, SortTerm } from '@/lib/filters/keyset';
import { WORK_SORT_FIELDS } from '@/lib/filters/list-sort';
import { figureTerm, instantTerm, orderBy, textTerm, WORK_TERMS } from '@/lib/filters/sort-terms';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { AttemptSort, AttemptSortField } from './sort';

/** What each sortable field of an attempt is in `attempts a`, or of its call in `calls c`. */
const TERMS: Record<AttemptSortField, SortTerm> = {
  startedAt: instantTerm(Prisma.sql`a.started_at`),
  endedAt: instantTerm(Prisma.sql`a.ended_at`, true),
  receivedAt: instantTerm(Prisma.sql`a.received_at`),
  attemptNumber: figureTerm(Prisma.sql`a.number`),
  status: textTerm(Prisma.sql`a.status`),
  callStatus: textTerm(Prisma.sql`a.call_status`),
  outcome: textTerm(Prisma.sql`a.outcome`, false),
  result: textTerm(Prisma.sql`a.result`),
  sentiment: textTerm(Prisma.sql`a.sentiment`, false),
  durationSeconds: figureTerm(Prisma.sql`a.duration_seconds`),
  billDurationSeconds: figureTerm(Prisma.sql`a.bill_duration_seconds`),
  agentName: textTerm(Prisma.sql`(SELECT named.name FROM agents named WHERE named.id = a.agent_id)`),
  initialLanguage: textTerm(Prisma.sql`a.initial_language`),
  finalLanguage: textTerm(Prisma.sql`a.final_language`),
  voiceGender: textTerm(Prisma.sql`a.voice_gender`),
  campaignName: textTerm(Prisma.sql`(SELECT COALESCE(named.name, named.uuid) FROM campaigns named WHERE named.id = a.campaign_id)`),
  phoneNumber: textTerm(Prisma.sql`c.phone_digits`),
  type: textTerm(Prisma.sql`c.type`),
  ...WORK_TERMS,
};

const OF_CALLS: readonly string[] = ['phoneNumber', 'type', ...WORK_SORT_FIELDS];

/** Whether the order is read from `calls c`, which the list's source then has. */
export const asksCalls = ({ field }: AttemptSort): boolean => OF_CALLS.includes(field);

/** The order of a list of attempts; ties by arrival (id) in the same direction. */
export function attemptOrder(sort: AttemptSort): ListOrder {
  return orderBy(sort, { terms: TERMS, callId: Prisma.sql`a.call_id`, attemptId: Prisma.sql`a.id`, id: Prisma.sql`a.id` });
}
