'use client';

import { useTranslations } from 'next-intl';
import { startTransition, useActionState, useRef } from 'react';
import type { ReviewForm as ReviewFormData } from '@/lib/reviews/types';
import { AgreementFields } from './agreement-fields';
import { CommentField } from './comment-field';
import { ReviewFooter } from './review-footer';
import { ReviewOutcome } from './review-outcome';
import type { ReviewAction } from './review-state';
import { ScorecardFields } from './scorecard-fields';
import { StatusField } from './status-field';
import { TagField } from './tag-field';
import { useReviewDraft } from './use-review-draft';
import { useReviewKeys } from './use-review-keys';

type ReviewFormProps = {
  form: ReviewFormData;
  tags: readonly string[];
  /** to be chosen from: every tag of the workspace, and where the results of the call's campaign are listed */
  known: { tags: readonly string[]; resultsUrl: string };
  /** the run that the call is reviewed in, as its address holds it; null outside of one */
  list: string | null;
  isAdmin: boolean;
  action: ReviewAction;
};

/** The review of a call. One key answers a question, one saves, one goes on to the next call of the run. */
export function ReviewForm({ form, tags, known, list, isAdmin, action }: ReviewFormProps) {
  const t = useTranslations('review');
  const [state, dispatch, isPending] = useActionState(action, null);
  const element = useRef<HTMLFormElement>(null);
  const review = useReviewDraft({ form, tags, state });
  const { draft, change, isChanged, score } = review;
  const keys = useReviewKeys({ criteria: form.criteria, draft, change, element, hasNext: list !== null });
  const submit = (data: FormData) => startTransition(() => dispatch(data));
  return (
    <form
      ref={element}
      aria-label={t('title')}
      action={dispatch}
      onSubmit={(event) => {
        // React would empty the fields of an action; these hold what was typed while it is on its way
        event.preventDefault();
        if (isPending) return;
        review.send();
        submit(new FormData(event.currentTarget, event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null));
      }}
      data-unsaved={isChanged || undefined}
      className="flex min-h-0 flex-col"
    >
      <input type="hidden" name="callUuid" value={form.callUuid} />
      <input type="hidden" name="attemptUuid" value={form.bot.attemptUuid ?? ''} />
      <input type="hidden" name="version" value={review.version} />
      {list !== null && <input type="hidden" name="list" value={list} />}
      <div className="flex min-h-0 flex-col gap-4 px-4 pb-3">
        <ReviewOutcome state={state} theirs={review.isConflict ? form.review : null} onTake={review.take} onKeep={review.keep} />
        <ScorecardFields criteria={form.criteria} draft={draft} current={keys.current} isAdmin={isAdmin} onAnswer={keys.answer} onFocus={keys.setCurrent} />
        <AgreementFields bot={form.bot} draft={draft} change={change} resultsUrl={known.resultsUrl} />
        <TagField tags={draft.tags} before={tags} known={known.tags} onChange={(next) => change({ tags: next })} />
        <CommentField comment={draft.comment} onChange={(comment) => change({ comment })} />
        <StatusField status={draft.status} onChange={(status) => change({ status })} />
      </div>
      <ReviewFooter score={score} isChanged={isChanged} isPending={isPending} state={state} hasNext={list !== null} />
    </form>
  );
}
