import 'server-only';
import { reader } from '@/lib/db/client';
import { typedJson } from '@/lib/format/typed-json';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { parseMessages, parseWarnings, transcriptSourceOf } from '../stored-json';
import type { SingleAttempt } from '../types';
import { ATTEMPT_SELECT, attemptRow } from './load-attempts';

/** A call has a handful of attempts; the cap only guards against a sender gone wild. */
const MOST_ATTEMPTS = 500;

/**
 * The single form of attempts: transcript, reports in the order sent, warnings. By attempt number (without one last), start,
 * arrival; at most 500. The caller has checked that the viewer may see them.
 */
export async function loadSingleAttempts(where: Prisma.AttemptWhereInput): Promise<SingleAttempt[]> {
  const stored = await reader().attempt.findMany({
    where,
    select: {
      ...ATTEMPT_SELECT,
      content: { select: { summary: true, recordingKey: true, messages: true, transcriptSource: true, warnings: true } },
      reports: {
        select: { content: true, result: true, kind: true, definition: { select: { uuid: true, name: true } } },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: [{ number: { sort: 'asc', nulls: 'last' } }, { startedAt: 'asc' }, { receivedAt: 'asc' }, { id: 'asc' }],
    take: MOST_ATTEMPTS,
  });
  return stored.map((attempt) => ({
    ...attemptRow(attempt),
    messages: parseMessages(attempt.content?.messages ?? null),
    transcriptSource: transcriptSourceOf(attempt.content?.transcriptSource ?? null),
    reports: attempt.reports.map(({ definition, content, result, kind }) => ({
      uuid: definition.uuid, name: definition.name, content, result: typedJson({ kind, text: result }),
    })),
    warnings: parseWarnings(attempt.content?.warnings ?? null),
  }));
}
