import 'server-only';
import { getMasking } from '@/lib/access/data';
import { maskJson } from '@/lib/access/mask';
import type { Viewer } from '@/lib/access/viewer';
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
export async function loadSingleAttempts(viewer: Viewer, where: Prisma.AttemptWhereInput): Promise<SingleAttempt[]> {
  const masking = await getMasking(viewer);
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
  return stored.map((attempt) => {
    const mask = masking.textOf(attempt.call.phoneNumber);
    return {
      ...attemptRow(attempt, masking),
      messages: parseMessages(attempt.content?.messages ?? null).map((message) => ({ ...message, content: mask(message.content) })),
      transcriptSource: transcriptSourceOf(attempt.content?.transcriptSource ?? null),
      reports: attempt.reports.map(({ definition, content, result, kind }) => ({
        uuid: definition.uuid, name: definition.name, content: mask(content), result: maskJson(typedJson({ kind, text: result }), mask),
      })),
      warnings: parseWarnings(attempt.content?.warnings ?? null).map((warning) => ({ ...warning, message: mask(warning.message) })),
    };
  });
}
