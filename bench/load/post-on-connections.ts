import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, HttpConnection } from './http-connection';

const AFTER_LOSS_MS = 20;

export type Exchange<T> = { item: T; answer: Answer | null };

/**
 * Sends what `next` gives over so many connections at once until it gives null, and hands over each answer; null when the connection
 * was lost before it came. A connection that was lost is opened again a moment later for the next item.
 */
export async function postOnConnections<T>({ port, connections, pauseMs = 0, next, requestOf, onExchange }: {
  port: number;
  connections: number;
  /** after each answer */
  pauseMs?: number;
  next: () => T | null;
  requestOf: (item: T) => Uint8Array;
  onExchange: (exchange: Exchange<T>) => void;
}): Promise<void> {
  const work = async (): Promise<void> => {
    const connection = new HttpConnection(port);
    for (let item = next(); item !== null; item = next()) {
      const answer = await connection.send(requestOf(item)).catch(() => null);
      onExchange({ item, answer });
      const waitsMs = answer === null ? AFTER_LOSS_MS : pauseMs;
      if (waitsMs > 0) await sleep(waitsMs);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
}
