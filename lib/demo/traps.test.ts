import { describe, expect, it } from 'vitest';
import { readDeliveries, textOf, type ReadDelivery } from './testing/read-demo';

const LARGEST_BYTES = 5_000_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const deliveries = readDeliveries({ anchorDay: '2026-11-24' });
const tagged = (trap: string): ReadDelivery[] => deliveries.filter(({ traps }) => traps.includes(trap));

type Analytics = { reports?: { dynamic_reports?: unknown } } | null;
const dynamicReportsOf = ({ fields }: ReadDelivery): unknown => (fields.analytics_data as Analytics)?.reports?.dynamic_reports;

/** The deliveries of the same event that arrive after this one. */
function laterOf(delivery: ReadDelivery): ReadDelivery[] {
  return deliveries.slice(deliveries.indexOf(delivery) + 1).filter(({ eventUuid }) => eventUuid === delivery.eventUuid);
}

describe('the traps in the demo', () => {
  it('leave every body one that the webhook must take', () => {
    for (const { body, eventUuid, callUuid, fields } of deliveries) {
      expect(UUID.test(eventUuid) && UUID.test(callUuid)).toBe(true);
      expect(Buffer.byteLength(body)).toBeLessThan(LARGEST_BYTES);
      expect(Buffer.from(body).toString()).toBe(body);
      expect(['outbound', 'inbound']).toContain(fields.call_type);
    }
  });

  it('send the reports as an object with a list, a list, a map, one object, text and null', () => {
    const shapes = new Set(deliveries.map((delivery) => {
      const dynamic = dynamicReportsOf(delivery);
      if (dynamic === null || typeof dynamic !== 'object') return dynamic === null ? 'null' : typeof dynamic;
      if (Array.isArray(dynamic)) return 'list';
      if ('reports' in dynamic) return 'object with a list';
      return 'uuid' in dynamic ? 'one object' : 'map';
    }));
    expect([...shapes].sort()).toEqual(['list', 'map', 'null', 'object with a list', 'one object', 'string', 'undefined']);
  });

  it('send messages without times, with instants and with seconds', () => {
    const kinds = new Set(deliveries.flatMap(({ fields }) => {
      const { messages = [] } = (fields.mapped_answers ?? {}) as { messages?: { timestamp: unknown }[] };
      return messages.map(({ timestamp }) => (timestamp === '' ? 'empty' : typeof timestamp === 'number' ? 'seconds' : 'instant'));
    }));
    expect([...kinds].sort()).toEqual(['empty', 'instant', 'seconds']);
  });

  it('claim 8 messages and hold 3', () => {
    const held = tagged('claims 8 messages, holds 3').filter(({ fields }) => JSON.stringify(fields.mapped_answers)?.includes('"total_messages":8'));
    const messageCounts = held.map(({ fields }) => (fields.mapped_answers as { messages: unknown[] }).messages.length);
    expect(messageCounts.filter((count) => count === 3).length).toBeGreaterThan(20);
  });

  it('repeat a delivery byte for byte', () => {
    for (const delivery of tagged('duplicate').slice(0, 50)) {
      expect(deliveries.filter(({ body }) => body === delivery.body).length).toBeGreaterThan(1);
    }
  });

  it('send IN_PROGRESS first and COMPLETED later, and sometimes the other way round', () => {
    for (const delivery of tagged('revision IN_PROGRESS then COMPLETED').slice(0, 50)) {
      expect(delivery.fields.call_status).toBe('IN_PROGRESS');
      expect(laterOf(delivery).some(({ fields }) => fields.call_status === 'COMPLETED')).toBe(true);
    }
    for (const delivery of tagged('IN_PROGRESS arrives after COMPLETED')) {
      expect(delivery.fields.call_status).toBe('IN_PROGRESS');
      const before = deliveries.slice(0, deliveries.indexOf(delivery)).filter(({ eventUuid }) => eventUuid === delivery.eventUuid);
      expect(before.some(({ fields }) => fields.call_status === 'COMPLETED')).toBe(true);
    }
  });

  it('let the first attempt arrive after the second', () => {
    const numbered = tagged('attempt 2 before attempt 1')
      .map(({ callUuid }) => deliveries.filter((delivery) => delivery.callUuid === callUuid).map(({ fields }) => Number(fields.attempt_number)))
      .filter((numbers) => numbers.includes(1) && numbers.includes(2));
    expect(numbered.length).toBeGreaterThan(20);
    for (const numbers of numbered) expect(numbers.indexOf(2)).toBeLessThan(numbers.indexOf(1));
  });

  it('leave a gap in the attempt numbers', () => {
    for (const { callUuid } of tagged('gap in the attempt numbers')) {
      const numbers = deliveries.filter((delivery) => delivery.callUuid === callUuid).map(({ fields }) => Number(fields.attempt_number));
      expect(numbers).not.toContain(2);
    }
  });

  it('lose a leading zero of a personal number, and keep it in others', () => {
    const lists = deliveries.map(({ fields }) => fields.extra_variables).filter((list) => Array.isArray(list));
    const variables = lists.flat() as { name: string; value: unknown }[];
    const numbers = variables.filter(({ name }) => name === 'ИИН' || name === 'ЖСН');
    expect(numbers.some(({ value }) => typeof value === 'number' && String(value).length < 12)).toBe(true);
    expect(numbers.some(({ value }) => /^\d{12}$/.test(textOf(value)))).toBe(true);
  });
});
