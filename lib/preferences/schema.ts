import { z } from 'zod';

/** `table.calls`, `table.campaign-calls`, `export.calls` …: dots between words, so that one choice has one place. */
export const PreferenceKey = z.string().max(100).regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/);

/** As JSON text. More would be no preference. */
export const LONGEST_PREFERENCE = 50_000;
