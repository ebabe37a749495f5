export const CRITERION_KINDS = ['yes_no', 'scale'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** What an admin asks of each call; `retiredAt` (UTC) once it is asked no more. */
export type Criterion = {
  id: number;
  name: string;
  description: string | null;
  kind: CriterionKind;
  /** 1 to 100, against those of the others */
  weight: number;
  /** not met, it fails the call whatever the score */
  isCritical: boolean;
  retiredAt: string | null;
  /** whether a review answers it */
  isAnswered: boolean;
};

/** yes_no: 1 or 0; scale: 1 to 5; null: not applicable. */
export type Answer = { criterionId: number; answer: number | null };

/** Null and null where no criterion is answered. `scorePercent` has one decimal. */
export type Score = { scorePercent: number | null; isFailed: boolean | null };
