import { z } from 'zod';

/** Whether Intl knows this zone; UTC offsets such as `+05:00` are no zones. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const TimeZone = z.string().trim().max(64).refine(isTimeZone);

/** What managers can set; absent keys fall back to the environment. */
export const Settings = z.object({ timeZone: TimeZone.optional() });
export type Settings = z.infer<typeof Settings>;
