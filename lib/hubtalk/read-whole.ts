import { numberOf } from '@/lib/filters/number-of';
import { ExactNumber, isBlank, type Json } from './json';
import type { WarningList } from './warning-list';

/** Thirty days: no call is longer. */
export const LONGEST_SECONDS = 30 * 86_400;
/** HubTalk's retries are counted in tens; a page draws every number that is missing. */
const MOST_ATTEMPTS = 1_000;
/** What an integer column holds. */
const LARGEST_INTEGER = 2_147_483_647;

/**
 * Seconds, from a number or a numeric text (trap 28). Null when empty or, with a warning, when negative or absurd; fractions are
 * rounded, with a warning.
 */
export function readSeconds(sent: Json | undefined, field: string, warnings: WarningList): number | null {
  const number = readNumber(sent, field, warnings);
  if (number === null || !isWithin(number, { least: 0, most: LONGEST_SECONDS, field, warnings })) return null;
  if (!Number.isInteger(number)) warnings.add('number_rounded', field, 'Seconds with a fraction were rounded.');
  return Math.round(number);
}

/** The number of an attempt, from 1 (trap 4). */
export function readAttemptNumber(sent: Json | undefined, field: string, warnings: WarningList): number | null {
  return readWhole(sent, { least: 1, most: MOST_ATTEMPTS, field, warnings });
}

/** A count or a position, from 0. */
export function readCount(sent: Json | undefined, field: string, warnings: WarningList): number | null {
  return readWhole(sent, { least: 0, most: LARGEST_INTEGER, field, warnings });
}

type Bounds = { least: number; most: number; field: string; warnings: WarningList };

function readWhole(sent: Json | undefined, bounds: Bounds): number | null {
  const number = readNumber(sent, bounds.field, bounds.warnings);
  if (number === null || !isWithin(number, bounds)) return null;
  if (Number.isInteger(number)) return number;
  bounds.warnings.add('invalid_number', bounds.field, 'A whole number was expected; it counts as not sent.');
  return null;
}

function readNumber(sent: Json | undefined, field: string, warnings: WarningList): number | null {
  if (sent === undefined || isBlank(sent)) return null;
  const number = numberIn(sent);
  if (number === null) warnings.add('invalid_number', field, 'A number was expected; it counts as not sent.');
  // makes a zero of the minus zero that may be sent
  return number === null ? null : number + 0;
}

function numberIn(sent: Json): number | null {
  if (typeof sent === 'number') return sent;
  if (sent instanceof ExactNumber) return numberOf(sent.text);
  return typeof sent === 'string' ? numberOf(sent) : null;
}

function isWithin(number: number, { least, most, field, warnings }: Bounds): boolean {
  if (number >= least && number <= most) return true;
  if (number < 0) warnings.add('negative_number', field, 'A negative number makes no sense here; it counts as not sent.');
  else warnings.add('number_out_of_range', field, `Numbers from ${least} to ${most} make sense here; it counts as not sent.`);
  return false;
}
