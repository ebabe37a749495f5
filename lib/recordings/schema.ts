import { z } from 'zod';
import { MOST_PEAKS } from './types';

/** How `GET …/recording` answers: a redirection, or JSON of the link, which tells a player more. */
export const ANSWERS = ['redirect', 'link'] as const;

/** The query of `GET …/recording`. */
export const RecordingQuery = z.strictObject({
  answer: z.enum(ANSWERS).default('redirect'),
  /** to be saved as a file */
  download: z.enum(['0', '1']).default('0').transform((flag) => flag === '1'),
  /** a player goes on where its link has expired: noted in the audit, so that plays are not counted twice */
  renewal: z.enum(['0', '1']).default('0').transform((flag) => flag === '1'),
});
export type RecordingQuery = z.output<typeof RecordingQuery>;

export const Waveform = z.strictObject({
  sizeBytes: z.int().min(1).max(2 ** 31 - 1),
  durationSeconds: z.number().positive().max(86_400),
  peaks: z.array(z.int().min(0).max(255)).min(1).max(MOST_PEAKS),
});
