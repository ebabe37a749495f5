import { setTimeout as sleep } from 'node:timers/promises';
import { nextDelivery, type Sent } from '../load/deliveries';
import type { Answer } from '../load/http-connection';
import { postOnConnections } from '../load/post-on-connections';
import { webhookRequest } from '../load/requests';

export type Answered = { sent: Sent; answer: Answer; atMs: number };

/** A sender that runs until it is stopped, on 32 connections unless told otherwise. */
export type Sender = {
  /** in the order of their answers; those without one are not among them */
  answered: readonly Answered[];
  unanswered: readonly Sent[];
  stop: () => Promise<void>;
};

/**
 * Sends deliveries, one after the other on each connection, until `stop`; first `again`, what an earlier run had no answer to.
 */
export function startSending({ port, connections = 32, pauseMs = 0, again = [], onAcknowledged }: {
  port: number;
  connections?: number;
  pauseMs?: number;
  again?: readonly Sent[];
  onAcknowledged?: (callEventUuid: string) => void;
}): Sender {
  const answered: Answered[] = [];
  const unanswered: Sent[] = [];
  const waiting = [...again];
  let isStopped = false;
  const running = postOnConnections<Sent>({
    port,
    connections,
    pauseMs,
    next: () => (isStopped ? null : (waiting.pop() ?? nextDelivery())),
    requestOf: ({ body }) => webhookRequest(body),
    onExchange: ({ item, answer }) => {
      if (answer === null) return void unanswered.push(item);
      answered.push({ sent: item, answer, atMs: performance.now() });
      if (answer.status === 200) onAcknowledged?.(item.callEventUuid);
    },
  });
  return {
    answered,
    unanswered,
    stop: async () => {
      isStopped = true;
      await running;
      unanswered.push(...waiting);
    },
  };
}

/**
 * Resolves at so many answers, by default the first: a server that has just started compiles what it needs first, and takes its
 * connections one by one. @throws Error after a minute.
 */
export async function untilAcknowledged({ answered }: Sender, count = 1): Promise<void> {
  for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt; await sleep(10)) {
    if (answered.length >= count) return;
  }
  throw new Error(`too little was answered within a minute; the last answer: ${answered.at(-1)?.answer.body ?? 'none'}`);
}

/** How many answers had each status, such as `200: 512, 503: 3`. */
export function tally(answers: readonly { status: number }[]): string {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort().map(([status, count]) => `${status}: ${count}`).join(', ');
}
