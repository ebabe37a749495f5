import { z } from 'zod';
import { isTimeZone } from '@/lib/time/zone';

export const TimeZone = z.string().trim().max(64).refine(isTimeZone);

/** A week at most: a longer silence is no news. */
export const SilenceHours = z.coerce.number().int().min(1).max(168);
export const DEFAULT_SILENCE_HOURS = 3;

/** What managers can set; absent keys fall back to the environment, or to a default. */
export const Settings = z.object({
  timeZone: TimeZone.optional(),
  /** hours without a delivery, while a campaign is calling, after which a banner says so */
  silenceHours: SilenceHours.optional(),
});
export type Settings = z.infer<typeof Settings>;
