import type { AppErrorCode, ErrorDetail } from '@/lib/errors/app-error';
import type { ReadBody } from '@/lib/hubtalk/read-body';
import type { Warning } from '@/lib/hubtalk/types';
import type { Projected, ProjectionResult } from '@/lib/projection/types';

/** A body that was read whole. */
export type RawDelivery = { bytes: Uint8Array; receivedAt: Date };

/** All that can be worked out of a body before the database is asked: its hash, itself as it is stored, and what it says. Plain data, which may cross threads. */
export type PreparedDelivery = {
  sha256: Uint8Array<ArrayBuffer>;
  body: Uint8Array<ArrayBuffer>;
  bodyCodec: number;
  bodyBytes: number;
  receivedAt: Date;
  read: ReadBody;
};

/** What a projection came to: its row, or why there is none. */
export type ProjectionOutcome = Projected | { problem: string };

/** What became of a delivery, after its commit. */
export type Receipt =
  | { state: 'projected'; deliveryId: number; result: ProjectionResult | 'duplicate'; callEventUuid: string; warnings: Warning[] }
  | { state: 'deferred'; deliveryId: number; callEventUuid: string; warnings: Warning[] }
  | { state: 'rejected'; deliveryId: number; status: 400 | 422; detail: string; errors: ErrorDetail[] };

/** What became of one of a batch: committed, or not kept and why. */
export type Recorded = { receipt: Receipt } | { refused: { code: AppErrorCode; detail: string } };

/** A delivery on its way to the database; prepared where that was done already. */
export type QueuedDelivery = RawDelivery | PreparedDelivery;

/**
 * Commits a batch, wherever that is done; never rejects. One that works beside this thread says when only the commit is left to do: the next
 * batch may be closed and sent then, and is there when the commit has ended.
 */
export type Recorder = (batch: readonly QueuedDelivery[], onCommitting: () => void) => Promise<Recorded[]>;
