import { z } from 'zod';
import { LONGEST_CRITERION_NAME, LONGEST_DESCRIPTION } from './bounds';
import { CRITERION_KINDS } from './types';

/** What an admin writes of a criterion. */
export const NewCriterion = z.object({
  name: z.string().trim().min(1).max(LONGEST_CRITERION_NAME),
  description: z.string().trim().max(LONGEST_DESCRIPTION).transform((text) => (text === '' ? null : text)).nullable(),
  kind: z.enum(CRITERION_KINDS),
  weight: z.coerce.number().int().min(1).max(100),
  isCritical: z.boolean(),
});
export type NewCriterion = z.output<typeof NewCriterion>;

export const CriterionId = z.coerce.number().int().positive().max(2_147_483_647);

export const MOVES = ['up', 'down'] as const;
export const Move = z.enum(MOVES);
export type Move = z.output<typeof Move>;
