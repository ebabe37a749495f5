/** Which deliveries are projected anew: those of a campaign, those received from an instant on, or all. */
export type Scope = { campaignUuid: string | null; since: Date | null };

/**
 * What became of deliveries. `projected`: rows rebuilt · `recovered`: deferred or rejected before · `rejected`: no usable attempt, as
 * the rules are today · `failed`: could not be projected, their rows are left as they were · `damaged`: the stored body is not
 * what was received, so that nothing is done.
 */
export type Tally = { projected: number; recovered: number; rejected: number; failed: number; damaged: number };

export const NOTHING: Tally = { projected: 0, recovered: 0, rejected: 0, failed: 0, damaged: 0 };

/** The sum of two tallies. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    projected: a.projected + b.projected,
    recovered: a.recovered + b.recovered,
    rejected: a.rejected + b.rejected,
    failed: a.failed + b.failed,
    damaged: a.damaged + b.damaged,
  };
}
