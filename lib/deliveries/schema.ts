import { z } from 'zod';
import { PARAMETERS } from '@/lib/filters/schema';
import { DELIVERY_CODES, DELIVERY_RESULTS, DELIVERY_STATES } from './types';

/** A batch of a replay: each delivery has a transaction of its own, and the page wants to show progress. */
export const REPLAY_AT_ONCE = 50;

/** Ids are integers of the database. */
export const DeliveryId = z.coerce.number().int().min(1).max(2_147_483_647);

const oneOf = <W extends string>(words: readonly W[]) =>
  z.array(z.string().trim().toLowerCase().pipe(z.enum(words, { error: `must be one of ${words.join(', ')}` }))).max(200);

/** The parameters of the deliveries page and of `GET /api/v1/deliveries`; `campaign`, `from` and `to` are those of CONTRACT.md §4. */
export const DELIVERY_PARAMETERS = {
  state: oneOf(DELIVERY_STATES),
  /** what was answered */
  code: oneOf(DELIVERY_CODES),
  result: oneOf(DELIVERY_RESULTS),
  /** whether the payload had oddities */
  warnings: oneOf(['present', 'empty']),
  campaign: PARAMETERS.campaign,
  /** on the arrival */
  from: PARAMETERS.from,
  to: PARAMETERS.to,
} as const;

/** Fields are AND, the entries of one field OR; an absent field filters nothing. */
export type DeliveryFilter = { -readonly [P in keyof typeof DELIVERY_PARAMETERS]?: z.output<(typeof DELIVERY_PARAMETERS)[P]> };
