'use client';

import { createContext, useContext } from 'react';

/** What a form says to the fold that it is in. */
type ReviewFold = { saved: () => void };

export const ReviewFoldContext = createContext<ReviewFold>({ saved: () => {} });

export function useReviewFold(): ReviewFold {
  return useContext(ReviewFoldContext);
}
