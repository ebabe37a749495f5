import { Prisma } from '@/prisma/sqlite/client/client';

/** What is compared with words. */
export type WordField = 'outcome' | 'callStatus' | 'result' | 'sentiment' | 'language' | 'initialLanguage' | 'voice' | 'agent';

/** Those of `calls c`. A call's `callStatus` is its last attempt's, everything else a copy of the deciding one (CONTRACT.md §3). */
export const CALL_COLUMNS: Record<WordField, Prisma.Sql> = {
  outcome: Prisma.sql`c.outcome`,
  callStatus: Prisma.sql`c.call_status`,
  result: Prisma.sql`c.result`,
  sentiment: Prisma.sql`c.sentiment`,
  language: Prisma.sql`c.final_language`,
  initialLanguage: Prisma.sql`c.initial_language`,
  voice: Prisma.sql`c.voice_gender`,
  agent: Prisma.sql`c.agent_id`,
};
/** An attempt's own, of `attempts a`. */
export const ATTEMPT_COLUMNS: Record<WordField, Prisma.Sql> = {
  outcome: Prisma.sql`a.outcome`,
  callStatus: Prisma.sql`a.call_status`,
  result: Prisma.sql`a.result`,
  sentiment: Prisma.sql`a.sentiment`,
  language: Prisma.sql`a.final_language`,
  initialLanguage: Prisma.sql`a.initial_language`,
  voice: Prisma.sql`a.voice_gender`,
  agent: Prisma.sql`a.agent_id`,
};
