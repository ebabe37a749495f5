import type { InstantRange } from '@/lib/filters/range';
import type { Filter } from '@/lib/filters/schema';

/** What `call_rollups` and, but for the type, `attempt_facet_rollups` tell apart. */
const TOLD_APART = ['campaign', 'outcome', 'result', 'sentiment', 'agent', 'language', 'initialLanguage', 'voice', 'type', 'callStatus'] as const;

/** Rollups of attempts are of quarters of an hour. */
const SLOT_MS = 900_000;

function saysOnly(filter: Filter, allowed: readonly string[]): boolean {
  const { not = {}, ...conditions } = filter;
  const isEmpty = (entries: unknown) => entries === undefined || (Array.isArray(entries) && entries.length === 0);
  return [...Object.entries(conditions), ...Object.entries(not)].every(([field, entries]) => allowed.includes(field) || isEmpty(entries));
}

/** Whether the rollups of calls hold all that the filter asks about. */
export function fitsCallRollups(filter: Filter): boolean {
  return saysOnly(filter, TOLD_APART);
}

/** Whether the rollups of attempts by facet do. */
export function fitsAttemptFacets(filter: Filter): boolean {
  return saysOnly(filter, TOLD_APART.filter((field) => field !== 'type'));
}

/** Whether a filter speaks of campaigns alone; then attempts of the calls are the attempts of the campaigns. */
export function isOfCampaigns(filter: Filter): boolean {
  return saysOnly(filter, ['campaign']);
}

/** The same, perhaps within a range that begins and ends with a quarter of an hour, as days of the zones in use do. */
export function fitsAttemptSlots(filter: Filter, { from, to }: InstantRange): boolean {
  return saysOnly(filter, ['campaign', 'from', 'to']) && [from, to].every((bound) => bound === null || bound.getTime() % SLOT_MS === 0);
}
