import type { ProjectedAttempt, ReceivedRevision, Warning } from '@/lib/hubtalk/types';

/** What a delivery did to its attempt: made it, changed it, or came too late to lead (it may still have filled gaps). */
export type ProjectionResult = 'processed' | 'updated' | 'stale';

/** `warnings` are those of the attempt as it stands now. */
export type Projected = { attemptId: number; result: ProjectionResult; warnings: Warning[] };

/** An attempt row that was there before; `callId` is the call that it belonged to. */
export type HeldAttempt = { id: number; callId: number };

/** An attempt as it stands after what has just come in. */
export type MergedAttempt = { projected: ProjectedAttempt; held: HeldAttempt | null; known: ReceivedRevision[]; fresh: ReceivedRevision[] };

/** With its rows' ids. */
export type StoredAttempt = MergedAttempt & { id: number; callId: number; campaignId: number | null; isNewCall: boolean };
