import { generateDeliveries, type DemoOptions } from './generate-deliveries';

export type LoadOptions = DemoOptions & {
  /** such as `http://127.0.0.1:3000`, without a slash at the end */
  baseUrl: string;
  /** a webhook token of that server */
  token: string;
  /** only so many deliveries, the earliest first; all when not given */
  limit?: number;
  concurrency?: number;
  onProgress?: (posted: number) => void;
  signal?: AbortSignal;
};

/** `byStatus` counts the `status` of the answers: processed, duplicate, updated, stale, stored. */
export type LoadReport = { posted: number; byStatus: Record<string, number>; durationMs: number };

const CONCURRENCY = 32;
const MOST_RETRIES = 8;

/**
 * Posts the demo's deliveries to a running server, through the same door as the real sender's.
 * @throws Error when the server refuses one of them, with its answer.
 */
export async function loadDemo(options: LoadOptions): Promise<LoadReport> {
  const startedMs = performance.now();
  const deliveries = generateDeliveries(options);
  const byStatus: Record<string, number> = {};
  let taken = 0;
  let posted = 0;
  const work = async (): Promise<void> => {
    while (taken < (options.limit ?? Infinity)) {
      taken += 1;
      const { value: body, done } = deliveries.next();
      if (done) return;
      const status = await post(body, options);
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      posted += 1;
      options.onProgress?.(posted);
    }
  };
  const workers = Array.from({ length: options.concurrency ?? CONCURRENCY }, work);
  try {
    await Promise.all(workers);
  } finally {
    // one failed: the others find nothing more to take
    taken = Infinity;
    await Promise.allSettled(workers);
  }
  return { posted, byStatus, durationMs: Math.round(performance.now() - startedMs) };
}

/** One delivery; a busy server (503) is asked again, as its Retry-After says. */
async function post(body: string, { baseUrl, token, signal }: LoadOptions): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetch(`${baseUrl}/api/hubtalk`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body,
      signal: signal ?? null,
    });
    const answer = await response.text();
    if (response.ok) return statusIn(answer);
    if (response.status !== 503 || attempt >= MOST_RETRIES) {
      throw new Error(`The server answered ${response.status} to a delivery of the demo: ${answer.slice(0, 500)}`);
    }
    const seconds = Number(response.headers.get('Retry-After') ?? 1);
    await new Promise((resolve) => setTimeout(resolve, (seconds > 0 ? seconds : 1) * 1000));
  }
}

function statusIn(answer: string): string {
  const parsed: unknown = JSON.parse(answer);
  return typeof parsed === 'object' && parsed !== null && 'status' in parsed ? String(parsed.status) : 'unknown';
}
