import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { buildIfNeeded } from '@/lib/server/build';
import { fillPostgresql, takeFullDatabase } from '../ingest/full-database';
import { percentile } from '../load/percentile';
import { API_TOKEN, makeFolder, ROOT, startProduct } from '../product/start-product';

export type CallsBench = {
  storedAttempts: number;
  keptIn: string;
  /** of a database to measure instead, filled first when it is empty */
  postgresqlUrl: string | null;
  /** those whose names have this text */
  only: string;
  say: (line: string) => void;
};

/** Each address is asked so often, after two times that are not counted. */
const TIMES = 30;

/** Pages of 500 that are turned before a page counts as deep. */
const PAGES_BEFORE = 60;

type Ask = (path: string) => Promise<{ tookMs: number; body: Record<string, unknown> }>;

/** What reads cost at many attempts, over the API of the built product; prints Markdown. */
export async function benchCalls({ storedAttempts, keptIn, postgresqlUrl, only, say }: CallsBench): Promise<void> {
  await buildIfNeeded(ROOT);
  const { folder, remove } = makeFolder();
  const file = path.join(folder, 'full.db');
  const attempts = postgresqlUrl === null ? takeFullDatabase(file, storedAttempts, keptIn).attempts : await fillPostgresql(postgresqlUrl, storedAttempts);
  const product = await startProduct({ folder, databaseUrl: postgresqlUrl ?? `file:${file}` });
  const ask: Ask = async (address) => {
    const startedMs = performance.now();
    const response = await fetch(`http://127.0.0.1:${product.port}/api/v1/${address}`, { headers: { authorization: `Bearer ${API_TOKEN}` } });
    if (response.status !== 200) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    const body = (await response.json()) as Record<string, unknown>;
    return { tookMs: performance.now() - startedMs, body };
  };
  try {
    say(`${new Date().toISOString().slice(0, 16)}Z, ${attempts} attempts on ${postgresqlUrl === null ? 'SQLite' : 'PostgreSQL'}, ${cpus().length} cores, Node ${process.version}, load average ` +
      `${(loadavg()[0] ?? 0).toFixed(1)} before. Milliseconds from request to parsed answer, of ${TIMES} requests one after the other.\n`);
    say('| what | p50 ms | p95 ms |\n| --- | ---: | ---: |');
    for (const [name, address] of Object.entries(await addresses(ask))) if (name.includes(only)) say(await measure(ask, name, address));
    say(`\nLoad average after: ${(loadavg()[0] ?? 0).toFixed(1)}.`);
  } finally {
    await product.stop();
    remove();
  }
}

async function measure(ask: Ask, name: string, address: string): Promise<string> {
  const tookMs: number[] = [];
  for (let time = -2; time < TIMES; time++) {
    const { tookMs: took } = await ask(address);
    if (time >= 0) tookMs.push(took);
  }
  return `| ${name} | ${Math.round(percentile(tookMs, 50) ?? NaN)} | ${Math.round(percentile(tookMs, 95) ?? NaN)} |`;
}

async function addresses(ask: Ask): Promise<Record<string, string>> {
  const { body } = await ask('campaigns?sort=calls:desc&limit=1');
  const [largest] = body['data'] as { campaignUuid: string }[];
  const uuid = largest?.campaignUuid ?? '';
  const variable = encodeURIComponent('Дней просрочки');
  const three = `campaign=${uuid}&outcome=ANSWERED&var.${variable}=gt:20`;
  const rare = `outcome=ANSWERED&sentiment=negative&var.${variable}=40`;
  return {
    'calls, first page': 'calls',
    'calls, three filters, a variable that many have': `calls?${three}`,
    'calls, three filters, a variable that few have': `calls?${rare}`,
    'attempts, three filters': `attempts?${three}`,
    'calls, a range of days': 'calls?from=2026-01-10&to=2026-01-20',
    ...(await deepPages(ask)),
    ...sorted(variable),
    'calls that wait for a review': 'calls?queue=any',
    'total of those that wait, by rule': 'facets?fields=queue',
    'review figures': 'reviews/figures',
    'total and one facet, no filter': 'facets?fields=outcome',
    'total and all facets, no filter': 'facets',
    'total and all facets, three filters': `facets?${three}`,
    'total and all facets of attempts, no filter': 'facets?rows=attempts',
    'metrics, no filter': 'metrics',
    'metrics of a campaign': `metrics?campaign=${uuid}`,
    'campaigns': 'campaigns',
    'histogram of durations': 'histogram?field=duration',
    'histogram of durations of attempts': 'histogram?field=duration&rows=attempts',
    'histogram of durations in a campaign': `histogram?field=duration&campaign=${uuid}`,
    'histogram of durations, three filters': `histogram?field=duration&${three}`,
    'histogram of days': 'histogram?field=date',
    'histogram of days, three filters': `histogram?field=date&${three}`,
    'histogram of a variable': `histogram?field=var.${variable}`,
    'variables of everything': 'variables',
    'variables of a campaign': `variables?campaign=${uuid}`,
    'variables, three filters': `variables?${three}`,
    'variables of the reached calls of a campaign': `variables?campaign=${uuid}&outcome=ANSWERED`,
    'calls in which a rare word is said': `calls?q=${encodeURIComponent('жалоба')}`,
    'calls in which a common word is said': `calls?q=${encodeURIComponent('да')}`,
    'attempts in which a common word is said': `attempts?q=${encodeURIComponent('да')}`,
    'calls, a common word and three filters': `calls?q=${encodeURIComponent('да')}&${three}`,
    'metrics, three filters': `metrics?${three}`,
    'names of variables and reports': 'fields',
    'names of variables and reports of a campaign': `fields?campaign=${uuid}`,
  };
}

/** First pages by what no index has in order: all rows are read. */
function sorted(variable: string): Record<string, string> {
  const sorts = {
    duration: 'durationSeconds:desc', 'a result': 'result:asc', 'an agent': 'agentName:asc', 'a campaign': 'campaignName:asc', 'a phone': 'phoneNumber:asc',
    'a score': 'score:desc', tags: 'tag:asc', notes: 'notes:desc', 'a variable that one campaign has': `var.${variable}:desc`, 'a report that all have': 'report.call_summary:asc',
    'a report of days': 'report.visit_date:desc',
  };
  return Object.fromEntries((['calls', 'attempts'] as const).flatMap((rows) =>
    Object.entries(sorts).map(([name, sort]) => [`${rows} by ${name}`, `${rows}?sort=${sort}`])));
}

async function deepPages(ask: Ask): Promise<Record<string, string>> {
  const deep: Record<string, string> = {};
  for (const sort of ['lastAttemptAt:desc', 'phoneNumber:asc']) {
    let cursor = '';
    for (let page = 0; page < PAGES_BEFORE; page++) cursor = String((await ask(`calls?limit=500&sort=${sort}${cursor}`)).body['nextCursor']).replace(/^/, '&cursor=');
    deep[`calls by ${sort}, first page`] = `calls?sort=${sort}`;
    deep[`calls by ${sort}, after ${PAGES_BEFORE * 500}`] = `calls?sort=${sort}${cursor}`;
  }
  return deep;
}
