import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeFullDatabase } from '../ingest/full-database';
import { residentBytes } from '../product/processes';
import { API_TOKEN, makeFolder, startProduct } from '../product/start-product';
import { queryNumber, queryRows } from '../product/query-rows';
import { measureBeside } from './beside';
import { DUMPED_COLUMNS, timeCommandLineDump } from './command-line-dump';
import { readExport } from './read-export';

const MEGABYTE = 1_048_576;
const XLSX_ROWS = 100_000;
const VARIABLES = 4;

export type ExportBench = { storedAttempts: number; keptIn: string; say: (line: string) => void };

/** What an export of everything costs, beside SQLite's own command line and beside other requests; on a copy of the full database. */
export async function benchExport({ storedAttempts, keptIn, say }: ExportBench): Promise<void> {
  const { folder, remove } = makeFolder();
  try {
    const file = path.join(folder, 'callboard.db');
    takeFullDatabase(file, storedAttempts, keptIn);
    const url = `file:${file}`;
    const variables = (await queryRows(url, `SELECT name FROM variable_definitions GROUP BY name ORDER BY count(*) DESC, min(id) LIMIT ${VARIABLES}`)).map(({ name }) => String(name));
    const calls = await queryNumber(url, 'SELECT count(*) FROM calls');
    await timeCommandLineDump(file, variables);
    const dumps = [await timeCommandLineDump(file, variables), await timeCommandLineDump(file, variables)];
    const dumpRate = calls / (Math.min(...dumps) / 1_000);
    say(`sqlite3 command line: ${calls} calls × ${DUMPED_COLUMNS.length + VARIABLES} columns, ${Math.round(dumpRate)} rows/s (best of two)`);
    await measureServer({ url, folder, variables, dumpRate, say });
  } finally {
    remove();
  }
}

type ServerBench = Pick<ExportBench, 'say'> & { url: string; folder: string; variables: string[]; dumpRate: number };

async function measureServer({ url, folder, variables, dumpRate, say }: ServerBench): Promise<void> {
  const product = await startProduct({ folder, databaseUrl: url });
  try {
    const columns = await headersOf(product.port, variables);
    const picked = `columns=${columns.map(encodeURIComponent).join(',')}`;
    const csv = `/api/v1/export.csv?${picked}`;
    const [{ uuid = '' } = {}] = await queryRows(url, 'SELECT uuid FROM calls ORDER BY id DESC LIMIT 1');
    const campaigns = await campaignsOf(url, XLSX_ROWS);
    // as a server that has been at work: its code compiled, its threads started; one call in some hundred is enough for that
    for (let round = 0; round < 3; round += 1) {
      for (const format of ['csv', 'xlsx']) await readExport(product.port, `/api/v1/export.${format}?columns=call_uuid,summary&phone=777`);
    }
    await sleep(3_000);
    const idle = residentBytes(product.pid);
    say(`server at rest: ${Math.round(idle / MEGABYTE)} MB`);
    const alone = await readExport(product.port, csv);
    const rate = alone.rows / (alone.tookMs / 1_000);
    say(`CSV alone: ${alone.rows} rows, ${Math.round(alone.bytes / MEGABYTE)} MB in ${(alone.tookMs / 1_000).toFixed(1)} s, ${Math.round(rate)} rows/s = ${(rate / dumpRate).toFixed(2)} × sqlite3 (≥ 0.5)`);
    for (const [name, address, most] of [['CSV', csv, 64], ['XLSX', `/api/v1/export.xlsx?${picked}&campaign=${campaigns.join(',')}`, 150]] as const) {
      await sleep(3_000);
      const { made, p50Ms, p99Ms, slowestMs, requests, grownBytes } = await measureBeside(product, String(uuid), () => readExport(product.port, address));
      say(`${name} beside others: ${made.rows} rows in ${(made.tookMs / 1_000).toFixed(1)} s, memory + ${Math.round(grownBytes / MEGABYTE)} MB (≤ ${most}); `
        + `${requests} other requests p50 ${p50Ms.toFixed(0)} ms, p99 ${p99Ms.toFixed(0)} ms (≤ 250), slowest ${slowestMs.toFixed(0)} ms`);
    }
  } finally {
    await product.stop();
  }
}

/** The headers under which the export has these variables. */
async function headersOf(port: number, variables: readonly string[]): Promise<string[]> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/export.columns`, { headers: { Authorization: `Bearer ${API_TOKEN}` } });
  const { columns } = (await response.json()) as { columns: { header: string; source: string }[] };
  const own = columns.filter(({ source }) => source === 'variable').map(({ header }) => header);
  const named = variables.map((name) => own.find((header) => header === name || header.startsWith(`${name} (`)) ?? name);
  return [...DUMPED_COLUMNS, ...named];
}

/** Campaigns, largest first, that have so many calls together. */
async function campaignsOf(url: string, wanted: number): Promise<string[]> {
  const counted = await queryRows(url, 'SELECT p.uuid, count(*) AS calls FROM campaigns p JOIN calls c ON c.campaign_id = p.id GROUP BY p.id ORDER BY 2 DESC');
  let sum = 0;
  return counted.flatMap(({ uuid, calls }) => {
    if (sum >= wanted) return [];
    sum += Number(calls);
    return [String(uuid)];
  });
}
