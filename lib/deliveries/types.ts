import type { ErrorDetail } from '@/lib/errors/app-error';
import type { Warning } from '@/lib/hubtalk/types';

/** projected = on the pages · deferred = kept, retried by itself · rejected = kept, unreadable by the rules of the day (400, 422) */
export const DELIVERY_STATES = ['projected', 'deferred', 'rejected'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What a delivery did; an equal one is no delivery of its own but one of `duplicates`. */
export const DELIVERY_RESULTS = ['processed', 'updated', 'stale', 'stored', 'invalid'] as const;

/** The codes of CONTRACT.md §2 that a kept body can have been answered with. */
export const DELIVERY_CODES = ['200', '202', '400', '422'] as const;

/** Why a delivery is not projected; nothing for one that is. */
export type DeliveryProblem = { detail: string; errors: ErrorDetail[] };

/** One body that HubTalk sent, without the body. Instants are ISO 8601; what is not known is null. */
export type DeliveryRow = DeliveryProblem & {
  /** text, as the webhook answers it */
  deliveryId: string;
  receivedAt: string;
  lastSeenAt: string;
  state: DeliveryState;
  httpStatus: number;
  result: string;
  callEventUuid: string | null;
  /** of the attempt that it was projected to */
  callUuid: string | null;
  campaignUuid: string | null;
  campaignName: string | null;
  bodyBytes: number;
  /** how often the same body came again */
  duplicates: number;
  warningCount: number;
  /** projections that were tried so far */
  tries: number;
  retryAt: string | null;
};

/** `bodyText`: the body as text, bytes that are no UTF-8 replaced. `reading`: what today's rules make of it. */
export type SingleDelivery = DeliveryRow & { bodyText: string; reading: Reading };

export type Reading = { readable: true; warnings: Warning[] } | ({ readable: false; position: number | null } & DeliveryProblem);

/** How many deliveries a replay left in which state; `failed` are those that stayed as they were. */
export type ReplayCounts = Record<DeliveryState | 'failed', number>;

/** One step of a long replay: `nextAfterId` is null at the end. */
export type ReplayStep = { counts: ReplayCounts; nextAfterId: number | null };

/** A body that came without a valid token: nothing of what it says. */
export type QuarantinedBody = { id: number; receivedAt: string; bodyBytes: number; remote: string | null };

export type QuarantineSummary = { count: number; newestAt: string | null; sizeBytes: number; largestBytes: number };

/** What people should know of ingest now; `silentSince` is null unless deliveries have stopped while a campaign was running. */
export type IngestHealth = { quarantinedLately: number; deferred: number; silentSince: string | null };
