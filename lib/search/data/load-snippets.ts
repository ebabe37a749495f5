import 'server-only';
import { parseMessages } from '@/lib/attempts/stored-json';
import { reader } from '@/lib/db/client';
import { groupBy } from '@/lib/grouping/group-by';
import { findSnippets } from '../find-snippets';
import type { Snippet } from '../schema';
import { textsOf } from '../texts';

/** A page's calls have a few attempts each; the cap only guards against a sender gone wild. */
const MOST_ATTEMPTS = 5_000;

/**
 * What the newest attempt that fulfils `q` says of it, by call: at most two snippets each. The caller has checked that the viewer may see
 * these calls.
 */
export async function loadCallSnippets(callIds: readonly number[], q: readonly string[]): Promise<Map<number, Snippet[]>> {
  if (callIds.length === 0) return new Map();
  const attempts = await reader().attempt.findMany({
    where: { callId: { in: [...callIds] } },
    select: { callId: true, eventUuid: true, content: { select: { summary: true, messages: true } } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: MOST_ATTEMPTS,
  });
  return new Map([...groupBy(attempts, ({ callId }) => callId)].map(([callId, ofCall]) => {
    for (const { eventUuid, content } of ofCall) {
      const snippets = content ? snippetsOf(eventUuid, content, q) : [];
      if (snippets.length > 0) return [callId, snippets];
    }
    return [callId, []];
  }));
}

/** The same of attempts, by their id. */
export async function loadAttemptSnippets(attemptIds: readonly number[], q: readonly string[]): Promise<Map<number, Snippet[]>> {
  const contents = await reader().attemptContent.findMany({
    where: { attemptId: { in: [...attemptIds] } },
    select: { attemptId: true, summary: true, messages: true, attempt: { select: { eventUuid: true } } },
  });
  return new Map(contents.map(({ attemptId, attempt, ...content }) => [attemptId, snippetsOf(attempt.eventUuid, content, q)]));
}

function snippetsOf(callEventUuid: string, { summary, messages }: { summary: string | null; messages: string | null }, q: readonly string[]): Snippet[] {
  return findSnippets({ callEventUuid, texts: textsOf({ summary, messages: parseMessages(messages) }) }, q);
}
