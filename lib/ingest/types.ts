import type { ErrorDetail } from '@/lib/errors/app-error';
import type { ReadBody } from '@/lib/hubtalk/read-body';
import type { Warning } from '@/lib/hubtalk/types';
import type { Projected, ProjectionResult } from '@/lib/projection/types';

/** A body that was read whole, with all that can be worked out before the database is asked. */
export type PreparedDelivery = {
  receivedAt: Date;
  sha256: Uint8Array<ArrayBuffer>;
  body: Uint8Array<ArrayBuffer>;
  bodyCodec: number;
  bodyBytes: number;
  read: ReadBody;
};

/** What a projection came to: its row, or why there is none. */
export type ProjectionOutcome = Projected | { problem: string };

/** What became of a delivery, after its commit. */
export type Receipt =
  | { state: 'projected'; deliveryId: number; result: ProjectionResult | 'duplicate'; callEventUuid: string; warnings: Warning[] }
  | { state: 'deferred'; deliveryId: number; callEventUuid: string; warnings: Warning[] }
  | { state: 'rejected'; deliveryId: number; status: 400 | 422; detail: string; errors: ErrorDetail[] };
