import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { buildIfNeeded } from '@/lib/server/build';
import { takeFullDatabase } from '../ingest/full-database';
import { percentile } from '../load/percentile';
import { makeFolder, ROOT, startProduct } from '../product/start-product';

export type PagesBench = { storedAttempts: number; keptIn: string; say: (line: string) => void };

const ADMIN = { email: 'bench@example.kz', password: 'a password of the bench' };

/** Requests of each kind of page, after a tenth of them that are not counted. */
const TIMES = 100;

/** What whole pages cost at many attempts: from the request to the last byte that the server streams, signed in; prints Markdown. */
export async function benchPages({ storedAttempts, keptIn, say }: PagesBench): Promise<void> {
  await buildIfNeeded(ROOT);
  const { folder, remove } = makeFolder();
  const file = path.join(folder, 'full.db');
  const { attempts } = takeFullDatabase(file, storedAttempts, keptIn);
  const uuids = pickUuids(file);
  const product = await startProduct({ folder, databaseUrl: `file:${file}`, variables: { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password } });
  const origin = `http://127.0.0.1:${product.port}`;
  try {
    const cookie = await signIn(origin);
    say(`${new Date().toISOString().slice(0, 16)}Z, ${attempts} attempts, ${cpus().length} cores, Node ${process.version}, load average ` +
      `${(loadavg()[0] ?? 0).toFixed(1)} before. Milliseconds from request to the last byte, of ${TIMES} requests one after the other.\n`);
    say('| page | p50 ms | p95 ms |\n| --- | ---: | ---: |');
    for (const [name, address] of Object.entries(pages(uuids))) {
      const tookMs: number[] = [];
      for (let time = -TIMES / 10; time < TIMES; time += 1) {
        const startedMs = performance.now();
        const response = await fetch(origin + address(time + TIMES), { headers: { cookie } });
        const html = await response.text();
        if (response.status !== 200 || !html.includes('</html>')) throw new Error(`${address(time + TIMES)}: ${response.status}`);
        if (time >= 0) tookMs.push(performance.now() - startedMs);
      }
      say(`| ${name} | ${Math.round(percentile(tookMs, 50) ?? NaN)} | ${Math.round(percentile(tookMs, 95) ?? NaN)} |`);
    }
    say(`\nLoad average after: ${(loadavg()[0] ?? 0).toFixed(1)}.`);
  } finally {
    await product.stop();
    remove();
  }
}

type Uuids = { campaigns: string[]; calls: string[] };

/** Calls from all over the database, so that each page reads rows that no page before has read. */
function pickUuids(file: string): Uuids {
  const database = new Database(file, { readonly: true });
  const list = (sql: string): string[] => database.prepare<[], string>(sql).pluck().all();
  const picked = {
    campaigns: list('SELECT uuid FROM campaigns ORDER BY id'),
    calls: list(`SELECT uuid FROM calls WHERE id IN (SELECT abs(random()) % (SELECT max(id) FROM calls) FROM calls LIMIT ${TIMES * 2})`),
  };
  database.close();
  return picked;
}

function pages({ campaigns, calls }: Uuids): Record<string, (time: number) => string> {
  const of = (all: readonly string[], time: number) => all[time % all.length] ?? '';
  return {
    overview: () => '/',
    campaigns: () => '/campaigns',
    'a campaign, another each time': (time) => `/campaigns/${of(campaigns, time)}`,
    calls: () => '/calls',
    attempts: () => '/attempts',
    'a call, another each time': (time) => `/calls/${of(calls, time)}`,
    'the review queue': () => '/review',
    'figures of reviews': () => '/review/figures',
  };
}

async function signIn(origin: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin };
  const response = await fetch(`${origin}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify(ADMIN) });
  if (response.status !== 200) throw new Error(`sign-in: ${response.status}`);
  return response.headers.getSetCookie().map((sent) => sent.split(';')[0]).join('; ');
}
