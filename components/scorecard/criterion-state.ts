import type { NewCriterion } from '@/lib/scorecard/schema';

/** What an action of the scorecard answers; null before. `entered` is what was sent and could not be taken. */
export type CriterionState = { ok: true } | { ok: false; reason: CriterionProblem; entered: Partial<NewCriterion> } | null;

export type CriterionProblem = 'forbidden' | 'not_found' | 'name_taken' | 'too_many' | 'invalid';

export type CriterionAction = (state: CriterionState, form: FormData) => Promise<CriterionState>;
