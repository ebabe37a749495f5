'use client';

import { useEffect, useMemo, useState } from 'react';
import type { ReviewForm } from '@/lib/reviews/types';
import { computeScore } from '@/lib/scorecard/compute-score';
import { answersOf, draftOf, type ReviewDraft } from './review-draft';
import type { ReviewState } from './review-state';

type Source = { form: ReviewForm; tags: readonly string[]; state: ReviewState };

/**
 * What the form holds, and what it was opened with: somebody else's review replaces neither before the reader says so.
 * `version` is that of the review that the draft is a change of.
 */
export function useReviewDraft({ form, tags, state }: Source) {
  const [base, setBase] = useState(() => ({ version: form.review?.version ?? 0, draft: draftOf(form, tags) }));
  const [draft, setDraft] = useState(() => keptDraft(form.callUuid, base.version) ?? base.draft);
  const [sent, setSent] = useState(base.draft);
  const [seen, setSeen] = useState<ReviewState>(null);
  if (state !== seen) {
    setSeen(state);
    if (state?.ok) setBase({ version: state.version, draft: sent });
  }
  const isChanged = !isSame(base.draft, draft);
  useEffect(() => {
    if (isChanged) KEPT.set(form.callUuid, { version: base.version, draft });
    else KEPT.delete(form.callUuid);
  }, [isChanged, form.callUuid, base.version, draft]);
  const change = (next: Partial<ReviewDraft>) => setDraft((before) => ({ ...before, ...next }));
  const score = useMemo(() => computeScore(form.criteria, answersOf(draft)), [form.criteria, draft]);
  return {
    draft, change, score,
    version: base.version,
    isChanged,
    /** somebody saved another version since: nothing can be saved before the reader says which stays */
    isConflict: state?.ok === false && state.reason === 'conflict' && base.version !== (form.review?.version ?? 0),
    /** what is on its way to the server */
    send: () => setSent(draft),
    /** what is saved now, in the place of what was typed */
    take: () => {
      const saved = draftOf(form, tags);
      setBase({ version: form.review?.version ?? 0, draft: saved });
      setDraft(saved);
    },
    /** what was typed goes over what is saved now, with the next submit */
    keep: () => setBase({ version: form.review?.version ?? 0, draft: draftOf(form, tags) }),
  };
}

/**
 * What was typed and not saved, by call: another attempt of the call, or another call and back, finds it again. Only effects write it, so that
 * it stays empty on the server, and in the browser until the page is loaded anew.
 */
const KEPT = new Map<string, { version: number; draft: ReviewDraft }>();

function keptDraft(callUuid: string, version: number): ReviewDraft | null {
  const kept = KEPT.get(callUuid);
  return kept?.version === version ? kept.draft : null;
}

function isSame(one: ReviewDraft, other: ReviewDraft): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

const sorted = ({ answers, ...rest }: ReviewDraft) => [
  Object.entries(answers).sort(([one], [other]) => Number(one) - Number(other)),
  Object.entries(rest).sort(([one], [other]) => one.localeCompare(other)),
];
