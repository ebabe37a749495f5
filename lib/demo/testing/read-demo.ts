import { describeDeliveries, type DemoOptions } from '../generate-deliveries';

/** A delivery read back in the plainest way, for tests. */
export type ReadDelivery = { body: string; traps: string[]; eventUuid: string; callUuid: string; fields: Record<string, unknown> };

export type ReadAttempt = { number: number; startedMs: number; answered: boolean; fields: Record<string, unknown> };

export function readDeliveries(options: DemoOptions): ReadDelivery[] {
  return [...describeDeliveries(options)].map(({ body, traps }) => {
    const fields = JSON.parse(body) as Record<string, unknown>;
    const [eventUuid, callUuid] = [fields.call_event_uuid, fields.call_uuid].map((uuid) => textOf(uuid).toLowerCase());
    return { body, traps, eventUuid: eventUuid ?? '', callUuid: callUuid ?? '', fields };
  });
}

/** One per event, from its fullest delivery; attempts without a time or a number that was sent are left out. */
export function readDatedAttempts(deliveries: readonly ReadDelivery[]): ReadAttempt[] {
  const fullest = new Map<string, ReadDelivery>();
  for (const delivery of deliveries) {
    const held = fullest.get(delivery.eventUuid);
    if (!held || delivery.body.length > held.body.length) fullest.set(delivery.eventUuid, delivery);
  }
  return [...fullest.values()].flatMap(({ fields }) => {
    const startedMs = Date.parse(textOf(fields.call_datetime));
    const number = Number(fields.attempt_number ?? Number.NaN);
    return Number.isNaN(startedMs) || Number.isNaN(number) ? [] : [{ number, startedMs, answered: isAnswered(fields), fields }];
  });
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isAnswered({ status, result, final_result }: Record<string, unknown>): boolean {
  const answeredResult = /CALL_ANSWERED|INBOUND/i.test(`${textOf(result)} ${textOf(final_result)}`);
  return status === 'ANSWERED' || ((status === 'PENDING' || status === undefined) && answeredResult);
}
