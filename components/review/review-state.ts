export type ReviewProblem = 'forbidden' | 'not_found' | 'call_changed' | 'invalid' | 'too_many_tags';

/**
 * What saving a review answers; null before. `version` is what it has now; `isLast`: there is no next call in the run. In a conflict nothing
 * was saved, and the page shows what the other one saved.
 */
export type ReviewState = { ok: true; version: number; isLast: boolean } | { ok: false; reason: 'conflict' | ReviewProblem } | null;

export type ReviewAction = (state: ReviewState, form: FormData) => Promise<ReviewState>;
