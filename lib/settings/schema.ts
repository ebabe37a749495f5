import { z } from 'zod';
import { foldText } from '@/lib/format/fold-text';
import { isTimeZone } from '@/lib/time/zone';

export const TimeZone = z.string().trim().max(64).refine(isTimeZone);

/** A week at most: a longer silence is no news. */
export const SilenceHours = z.coerce.number().int().min(1).max(168);
export const DEFAULT_SILENCE_HOURS = 3;

/** Names of variables, each once in any case, without blanks around. */
export const MaskedVariables = z.array(z.string().trim().min(1).max(200)).max(200).transform(onceEach);

function onceEach(names: string[]): string[] {
  const byFolded = new Map(names.map((name) => [foldText(name), name]));
  return [...byFolded.values()];
}

/**
 * Which calls wait for a review by themselves (docs/reviews.md). The database reads them where they are kept (lib/filters/queue-rules.ts), each
 * as it is written here, and takes the same for absent.
 */
export const QueueRules = z.object({
  queueNegative: z.boolean(),
  queueUnmapped: z.boolean(),
  /** null: no call for its length */
  queueLongSeconds: z.number().int().min(1).max(86_400).nullable(),
  /** of all reached calls */
  queueRandomPercent: z.number().int().min(0).max(100),
});
export type QueueRules = z.output<typeof QueueRules>;
export const DEFAULT_QUEUE_RULES: QueueRules = { queueNegative: true, queueUnmapped: true, queueLongSeconds: null, queueRandomPercent: 0 };

/** What managers can set; absent keys fall back to the environment, or to a default. */
export const Settings = z.object({
  timeZone: TimeZone.optional(),
  /** hours without a delivery, while a campaign is calling, after which a banner says so */
  silenceHours: SilenceHours.optional(),
  /** variables whose values people see only after revealing them, on the record */
  maskedVariables: MaskedVariables.optional(),
  ...QueueRules.partial().shape,
});
export type Settings = z.infer<typeof Settings>;
