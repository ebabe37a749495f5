import type { AppErrorCode, ErrorDetail } from '@/lib/errors/app-error';
import type { ReadBody } from '@/lib/hubtalk/read-body';
import type { Warning } from '@/lib/hubtalk/types';
import type { Projected, ProjectionResult } from '@/lib/projection/types';

/** A body's hash, and the body as it is stored. */
export type PackedBody = { sha256: Uint8Array<ArrayBuffer>; body: Uint8Array<ArrayBuffer>; bodyCodec: number };

/** A body that was read whole; `packed` where that was done already. */
export type RawDelivery = { bytes: Uint8Array; receivedAt: Date; packed?: PackedBody };

/** A body with all that can be worked out before the database is asked. */
export type PreparedDelivery = PackedBody & { receivedAt: Date; bodyBytes: number; read: ReadBody };

/** What a projection came to: its row, or why there is none. */
export type ProjectionOutcome = Projected | { problem: string };

/** What became of a delivery, after its commit. */
export type Receipt =
  | { state: 'projected'; deliveryId: number; result: ProjectionResult | 'duplicate'; callEventUuid: string; warnings: Warning[] }
  | { state: 'deferred'; deliveryId: number; callEventUuid: string; warnings: Warning[] }
  | { state: 'rejected'; deliveryId: number; status: 400 | 422; detail: string; errors: ErrorDetail[] };

/** What became of one of a batch: committed, or not kept and why. */
export type Recorded = { receipt: Receipt } | { refused: { code: AppErrorCode; detail: string } };

/** Commits a batch, wherever that is done; never rejects. */
export type Recorder = {
  record: (batch: readonly RawDelivery[]) => Promise<Recorded[]>;
  /** Batches that may be on their way to it at once, so that it never waits for this thread. */
  batchesAtOnce: number;
};
