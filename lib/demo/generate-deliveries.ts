import { deliverCall } from './deliver-call';
import { planCall, type DemoSettings } from './plan-call';
import { toRawJson } from './raw-json';
import { windowOf } from './schedule';

export const DEMO_SEED = 'callboard';
export const DEMO_CALLS = 5_000;

export type DemoOptions = {
  /** the last of the 60 days, `YYYY-MM-DD` in Asia/Almaty */
  anchorDay: string;
  seed?: string;
  /** how many calls; about 1.8 attempts each */
  calls?: number;
  /** nothing starts after this instant; 9 p.m. of the anchor day when not given */
  endsAt?: Date;
};

export type DemoDelivery = { body: string; arrivesMs: number; traps: string[] };

/** The bodies of `describeDeliveries`. */
export function* generateDeliveries(options: DemoOptions): Generator<string> {
  for (const { body } of describeDeliveries(options)) yield body;
}

/**
 * Every webhook body of the demo as raw JSON text, in the order of arrival, with the traps that it holds. The same options
 * give the same bytes. Calls are planned anew when their turn comes, so that a million of them need little memory.
 */
export function* describeDeliveries({ anchorDay, seed = DEMO_SEED, calls = DEMO_CALLS, endsAt }: DemoOptions): Generator<DemoDelivery> {
  const settings: DemoSettings = { seed, calls, window: windowOf(anchorDay, endsAt) };
  const { order, callOf, positionOf } = orderArrivals(settings);
  for (const at of order) {
    const delivery = deliverCall(planCall(settings, callOf[at] ?? 0))[positionOf[at] ?? 0];
    if (delivery) yield { body: toRawJson(delivery.payload), arrivesMs: delivery.arrivesMs, traps: delivery.traps };
  }
}

type Arrivals = { order: Uint32Array; callOf: number[]; positionOf: number[] };

/** Which delivery of which call comes when; ties in the order of the calls. */
function orderArrivals(settings: DemoSettings): Arrivals {
  const arrivesMs: number[] = [];
  const callOf: number[] = [];
  const positionOf: number[] = [];
  for (let index = 0; index < settings.calls; index += 1) {
    deliverCall(planCall(settings, index)).forEach((delivery, position) => {
      arrivesMs.push(delivery.arrivesMs);
      callOf.push(index);
      positionOf.push(position);
    });
  }
  const order = Uint32Array.from(arrivesMs.keys()).sort((one, other) => (arrivesMs[one] ?? 0) - (arrivesMs[other] ?? 0) || one - other);
  return { order, callOf, positionOf };
}
