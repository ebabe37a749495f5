/** Of one byte each. */
export const MOST_PEAKS = 1_000;

/** Why there is nothing to hear, known without asking the bucket (trap 32). */
export const KNOWN_REASONS = ['none', 'refused', 'not_configured', 'not_allowed'] as const;

/**
 * Why an attempt's recording cannot be played: `none` = no key was sent, `refused` = a key that is not safe to open,
 * `not_configured` = neither a bucket nor a folder is set, `not_allowed` = the viewer's role does not listen,
 * `missing` = not in the bucket or folder, `denied` = the storage refuses us, `unreachable` = it does not answer.
 */
export const REASONS = [...KNOWN_REASONS, 'missing', 'denied', 'unreachable'] as const;
export type RecordingReason = (typeof REASONS)[number];
export type RecordingState = 'ready' | RecordingReason;

/** What `GET …/recording?answer=link` gives. `url` is absolute for S3, and a path of this server for `RECORDINGS_DIR`. */
export type RecordingLink = { url: string; expiresAt: string; expiresInSeconds: number; sizeBytes: number; contentType: string };

/** The waveform: `peaks` from 0 to 255, evenly over the duration; of the object of this size. */
export type Waveform = { sizeBytes: number; durationSeconds: number; peaks: number[] };
