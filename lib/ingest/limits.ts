/** What a body may take. */
export type BodyLimits = { maxBytes: number; withinMs: number };

/** What a sender of too much is heard out for, so that it sees the answer and not a broken connection. */
export const DISCARD_MAX_BYTES = 64 * 1024 * 1024;
export const DISCARD_WITHIN_MS = 3_000;

/** CONTRACT.md §2: a larger body is answered with 413. 5 MB = 5 × 1024 × 1024 bytes. */
export const BODY_MAX_BYTES = 5 * 1024 * 1024;

/** CONTRACT.md §2: a body that is not complete by then is answered with 408. */
export const BODY_WITHIN_MS = 15_000;
