import type { SingleAttempt } from '@/lib/attempts/types';
import { findSnippets } from './find-snippets';
import { textsOf } from './texts';

type Said = Pick<SingleAttempt, 'callEventUuid' | 'startedAt' | 'summary' | 'messages'>;

/** The newest attempt that fulfils `q`: the one whose words a list of calls shows. Undefined where none does, or nothing is asked. */
export function newestSaying<A extends Said>(attempts: readonly A[], q: readonly string[]): A | undefined {
  // of two that started together, a list takes the one that came last
  return attempts
    .toReversed()
    .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))
    .find((attempt) => findSnippets({ callEventUuid: attempt.callEventUuid, texts: textsOf(attempt) }, q).length > 0);
}
