import { expect, it } from 'vitest';
import { readBoundedBody } from './read-bounded-body';

const LIMITS = { maxBytes: 100, withinMs: 50 };

function sending(chunks: number[], { headers = {}, isEnding = true }: { headers?: Record<string, string>; isEnding?: boolean } = {}) {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const size of chunks) controller.enqueue(new Uint8Array(size).fill(65));
      if (isEnding) controller.close();
    },
    cancel() {
      isCancelled = true;
    },
  });
  return { request: { headers: new Headers(headers), body }, isCancelled: () => isCancelled };
}

it('reads a body of many chunks up to the very limit', async () => {
  expect(await readBoundedBody(sending([40, 0, 60]).request, LIMITS)).toHaveLength(100);
  expect(await readBoundedBody({ headers: new Headers(), body: null }, LIMITS)).toHaveLength(0);
});

it('refuses what is longer, announced or not, and stops reading', async () => {
  const announced = sending([10], { headers: { 'content-length': '101' } });
  await expect(readBoundedBody(announced.request, LIMITS)).rejects.toMatchObject({ code: 'payload_too_large' });
  const real = sending([60, 41], { headers: { 'content-length': '5' }, isEnding: false });
  await expect(readBoundedBody(real.request, LIMITS)).rejects.toMatchObject({ code: 'payload_too_large' });
  expect(real.isCancelled()).toBe(true);
});

it('refuses a body that does not end in time', async () => {
  const slow = sending([10], { isEnding: false });
  await expect(readBoundedBody(slow.request, LIMITS)).rejects.toMatchObject({ code: 'payload_timeout' });
  expect(slow.isCancelled()).toBe(true);
});

it('keeps nothing of a body that breaks off', async () => {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(new Uint8Array(5));
    },
    pull(controller) {
      controller.error(new Error('aborted'));
    },
  });
  await expect(readBoundedBody({ headers: new Headers(), body }, LIMITS)).rejects.toMatchObject({ code: 'bad_request' });
});
