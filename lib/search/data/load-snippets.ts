import 'server-only';
import { getMasking } from '@/lib/access/data';
import type { Viewer } from '@/lib/access/viewer';
import { parseMessages } from '@/lib/attempts/stored-json';
import { reader } from '@/lib/db/client';
import { groupBy } from '@/lib/grouping/group-by';
import { findSnippets } from '../find-snippets';
import type { Snippet } from '../schema';
import { textsOf } from '../texts';

/** A page's calls have a few attempts each; the cap only guards against a sender gone wild. */
const MOST_ATTEMPTS = 5_000;

const SEARCHED = { summary: true, messages: true, saidElsewhere: true } as const;

/**
 * What the newest attempt that fulfils `q` says of it, by call: at most two snippets each. The caller has checked that the viewer may see
 * these calls.
 */
export async function loadCallSnippets(viewer: Viewer, callIds: readonly number[], q: readonly string[]): Promise<Map<number, Snippet[]>> {
  if (callIds.length === 0) return new Map();
  const masking = await getMasking(viewer);
  const attempts = await reader().attempt.findMany({
    where: { callId: { in: [...callIds] } },
    select: { callId: true, call: { select: { phoneNumber: true } }, eventUuid: true, content: { select: SEARCHED } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: MOST_ATTEMPTS,
  });
  return new Map([...groupBy(attempts, ({ callId }) => callId)].map(([callId, ofCall]) => {
    for (const { eventUuid, content, call } of ofCall) {
      const snippets = content ? snippetsOf({ callEventUuid: eventUuid, ...content, mask: masking.textOf(call.phoneNumber) }, q) : [];
      if (snippets.length > 0) return [callId, snippets];
    }
    return [callId, []];
  }));
}

/** The same of attempts, by their id. */
export async function loadAttemptSnippets(viewer: Viewer, attemptIds: readonly number[], q: readonly string[]): Promise<Map<number, Snippet[]>> {
  const masking = await getMasking(viewer);
  const contents = await reader().attemptContent.findMany({
    where: { attemptId: { in: [...attemptIds] } },
    select: { attemptId: true, ...SEARCHED, attempt: { select: { eventUuid: true, call: { select: { phoneNumber: true } } } } },
  });
  return new Map(contents.map(({ attemptId, attempt: { eventUuid, call }, ...content }) => [
    attemptId, snippetsOf({ callEventUuid: eventUuid, ...content, mask: masking.textOf(call.phoneNumber) }, q),
  ]));
}

type Said = { callEventUuid: string; summary: string | null; messages: string | null; saidElsewhere: string | null; mask: (text: string) => string };

/** Masked before they are searched: where a number is cut in two, its parts would be found no more. */
function snippetsOf({ callEventUuid, summary, messages, saidElsewhere, mask }: Said, q: readonly string[]): Snippet[] {
  const said = [...parseMessages(messages), ...parseMessages(saidElsewhere)];
  const texts = textsOf({ summary, messages: said }).map((one) => ({ ...one, text: mask(one.text) }));
  return findSnippets({ callEventUuid, texts }, q);
}
