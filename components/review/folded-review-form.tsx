'use client';

import { type ComponentProps, useCallback } from 'react';
import { ReviewForm } from './review-form';
import type { ReviewAction } from './review-state';
import { useReviewFold } from './use-review-fold';

/** The form in the pane of a list: once the server has answered, what stands around it is read anew. */
export function FoldedReviewForm({ action, ...rest }: Omit<ComponentProps<typeof ReviewForm>, 'list'>) {
  const { saved } = useReviewFold();
  const save: ReviewAction = useCallback(async (state, form) => {
    const answer = await action(state, form);
    saved();
    return answer;
  }, [action, saved]);
  return <ReviewForm {...rest} list={null} action={save} />;
}
