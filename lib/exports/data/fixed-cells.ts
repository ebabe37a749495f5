import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { AttemptColumn, CallColumn, ExportColumn, FixedColumn } from '../columns';
import { criterionCell, WORK_CELLS } from './work-cells';

/** A fixed column of `calls c` or of `attempts a JOIN calls c`, both with `attempt_contents t`; `assembleRows` turns what is stored into the cell. */
export type FixedCell = { sql: () => Prisma.Sql; ofContents?: true };

const stored = (sql: Prisma.Sql): FixedCell => ({ sql: () => sql });
const content = (sql: Prisma.Sql): FixedCell => ({ sql: () => sql, ofContents: true });
const instant = (sql: Prisma.Sql): FixedCell => ({ sql: () => dialect().epochMs(sql) });

const CAMPAIGN: Pick<Record<CallColumn, FixedCell>, 'campaign_uuid' | 'campaign_name' | 'call_uuid' | 'call_type' | 'phone_number'> = {
  campaign_uuid: stored(Prisma.sql`c.campaign_id`),
  campaign_name: stored(Prisma.sql`c.campaign_id`),
  call_uuid: stored(Prisma.sql`c.uuid`),
  call_type: stored(Prisma.sql`c.type`),
  phone_number: stored(Prisma.sql`c.phone_number`),
};

const CONTENTS: Pick<Record<CallColumn, FixedCell>, 'summary' | 'last_answer' | 'recording_key'> = {
  summary: content(Prisma.sql`t.summary`),
  last_answer: content(Prisma.sql`t.last_answer`),
  recording_key: content(Prisma.sql`t.recording_key`),
};

const OF_CALLS: Record<CallColumn, FixedCell> = {
  ...CAMPAIGN,
  ...CONTENTS,
  call_status: stored(Prisma.sql`c.call_status`),
  outcome: stored(Prisma.sql`c.outcome`),
  attempts: stored(Prisma.sql`c.attempt_count`),
  first_attempt_at: instant(Prisma.sql`c.first_attempt_at`),
  last_attempt_at: instant(Prisma.sql`c.last_attempt_at`),
  result: stored(Prisma.sql`c.result`),
  sentiment: stored(Prisma.sql`c.sentiment`),
  duration_seconds: stored(Prisma.sql`c.duration_seconds`),
  bill_duration_seconds: stored(Prisma.sql`c.bill_duration_seconds`),
  agent_name: stored(Prisma.sql`c.agent_id`),
  initial_language: stored(Prisma.sql`c.initial_language`),
  final_language: stored(Prisma.sql`c.final_language`),
};

const OF_ATTEMPTS: Record<AttemptColumn, FixedCell> = {
  ...CAMPAIGN,
  ...CONTENTS,
  call_event_uuid: stored(Prisma.sql`a.event_uuid`),
  attempt_number: stored(Prisma.sql`a.number`),
  status: stored(Prisma.sql`a.status`),
  outcome: stored(Prisma.sql`a.outcome`),
  started_at: instant(Prisma.sql`a.started_at`),
  ended_at: instant(Prisma.sql`a.ended_at`),
  duration_seconds: stored(Prisma.sql`a.duration_seconds`),
  bill_duration_seconds: stored(Prisma.sql`a.bill_duration_seconds`),
  call_status: stored(Prisma.sql`a.call_status`),
  result: stored(Prisma.sql`a.result`),
  sentiment: stored(Prisma.sql`a.sentiment`),
  agent_name: stored(Prisma.sql`a.agent_id`),
  initial_language: stored(Prisma.sql`a.initial_language`),
  final_language: stored(Prisma.sql`a.final_language`),
  voice_gender: stored(Prisma.sql`a.voice_gender`),
  received_at: instant(Prisma.sql`a.received_at`),
};

/** How a column of these rows that is no value's is read. @throws Error for one that they do not have; columns were checked before. */
export function cellOf(rows: 'calls' | 'attempts', { source, key }: Pick<ExportColumn, 'source' | 'key'>): FixedCell {
  if (source === 'criterion') return criterionCell(key);
  const cells: Partial<Record<FixedColumn, FixedCell>> = { ...(rows === 'calls' ? OF_CALLS : OF_ATTEMPTS), ...WORK_CELLS };
  const found = Object.entries(cells).find(([name]) => name === key)?.[1];
  if (!found) throw new Error(`${rows} have no column ${key}`);
  return found;
}
