import { foldCallFacts } from '@/lib/hubtalk/call';
import type { CallFacts, ProjectedAttempt } from '@/lib/hubtalk/types';

/** An attempt of a call, in call order; `projected` where it is at hand, `isNew` when this transaction made it. */
export type OrderedAttempt = { id: number; projected: ProjectedAttempt | null; isNew: boolean };

/** What an attempt says of its call. */
export function factsOf({ type, phoneNumber, campaignUuid, variables }: ProjectedAttempt): CallFacts {
  return { type, phoneNumber, campaignUuid, variables };
}

/**
 * How a call's facts can be worked out: from the attempts at hand; by folding new attempts, all of which come last, over what is
 * stored; or only by reading the other attempts' deliveries again. All three give the same, since the fold goes from left to right.
 */
export function planFacts(ordered: readonly OrderedAttempt[]): 'at_hand' | 'append' | 'reread' {
  if (ordered.every(({ projected }) => projected !== null)) return 'at_hand';
  const firstAtHand = ordered.findIndex(({ projected }) => projected !== null);
  const rest = ordered.slice(firstAtHand);
  return firstAtHand >= 0 && rest.every(({ projected, isNew }) => projected !== null && isNew) ? 'append' : 'reread';
}

/** The facts of attempts in call order, over those of the earlier ones. */
export function foldFacts(earlier: CallFacts | null, attempts: readonly ProjectedAttempt[]): CallFacts {
  return foldCallFacts([...(earlier === null ? [] : [earlier]), ...attempts.map(factsOf)]);
}
