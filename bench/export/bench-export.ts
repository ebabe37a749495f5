import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeFullDatabase } from '../ingest/full-database';
import { percentile } from '../load/percentile';
import { residentBytes } from '../product/processes';
import { API_TOKEN, makeFolder, type Product, startProduct } from '../product/start-product';
import { queryRows } from '../product/query-rows';
import { measureBeside } from './beside';
import { makeCampaignFiles } from './campaign-files';
import { DUMPED_COLUMNS, timeCommandLineDump } from './command-line-dump';
import { fillIn } from './fill-in';
import { type ReadExport, readExport } from './read-export';

const MEGABYTE = 1_048_576;
const XLSX_ROWS = 100_000;
const VARIABLES = 4;
const TURNS = 3;

export type ExportBench = {
  storedAttempts: number;
  keptIn: string;
  /** so many calls are exported as CSV, in whole campaigns; null = all */
  calls: number | null;
  say: (line: string) => void;
};

/** Others alone, before a file is made beside them: what they take of memory is not the file's. */
const OTHERS_ALONE_MS = 15_000;

/** What an export of everything costs, beside SQLite's own command line and beside other requests; on a copy of the full database. */
export async function benchExport({ storedAttempts, keptIn, calls: wanted, say }: ExportBench): Promise<void> {
  const { folder, remove } = makeFolder();
  try {
    const file = path.join(folder, 'callboard.db');
    takeFullDatabase(file, storedAttempts, keptIn);
    const url = `file:${file}`;
    const variables = (await queryRows(url, `SELECT name FROM variable_definitions GROUP BY name ORDER BY count(*) DESC, min(id) LIMIT ${VARIABLES}`)).map(({ name }) => String(name));
    const campaigns = wanted === null ? null : await campaignsOf(url, wanted);
    await measureServer({ url, folder, file, variables, campaigns, say });
  } finally {
    remove();
  }
}

type ServerBench = Pick<ExportBench, 'say'> & { url: string; folder: string; file: string; variables: string[]; campaigns: string[] | null };

async function measureServer({ url, folder, file, variables, campaigns, say }: ServerBench): Promise<void> {
  const product = await startProduct({ folder, databaseUrl: url });
  try {
    const columns = await headersOf(product.port, variables);
    const picked = `columns=${columns.map(encodeURIComponent).join(',')}`;
    const csv = `/api/v1/export.csv?${picked}${campaigns ? `&campaign=${campaigns.join(',')}` : ''}`;
    const [{ uuid = '' } = {}] = await queryRows(url, 'SELECT uuid FROM calls ORDER BY id DESC LIMIT 1');
    const large = await campaignsOf(url, XLSX_ROWS);
    // as a server that has been at work: its code compiled, its threads started; one call in some hundred is enough for that
    for (let round = 0; round < 3; round += 1) {
      for (const format of ['csv', 'xlsx']) await readExport(product.port, `/api/v1/export.${format}?columns=call_uuid,summary&phone=777`);
    }
    await compareRates({ file, variables, campaigns, say }, () => readExport(product.port, csv));
    // the thread that made them ends when it has nothing to do
    await sleep(12_000);
    say(`server at rest: ${Math.round(residentBytes(product.pid) / MEGABYTE)} MB`);
    const beside = { product, callUuid: String(uuid), say };
    await measureBeside(product, String(uuid), () => sleep(OTHERS_ALONE_MS));
    await measureFile(beside, { name: 'CSV', mostMegabytes: 64, make: async () => `${(await readExport(product.port, csv)).rows} rows` });
    const xlsx = `/api/v1/export.xlsx?${picked}&campaign=${large.join(',')}`;
    await measureFile(beside, { name: 'XLSX', mostMegabytes: 150, make: async () => `${(await readExport(product.port, xlsx)).rows} rows` });
    for (const file of await makeCampaignFiles(url, large[0] ?? '')) {
      const name = `${file.name} of ${(file.bytes.length / MEGABYTE).toFixed(1)} MB filled in`;
      await measureFile(beside, { name, mostMegabytes: 300, make: async () => `${(await fillIn(product.port, file)).found} rows found` });
    }
  } finally {
    await product.stop();
  }
}

type MadeFile = { name: string; mostMegabytes: number; make: () => Promise<string> };

/**
 * Others alone before and after: the heap of a server that answers them grows for minutes, which is not the file's. What the file takes is
 * what the process has at most beyond the mean of both.
 */
async function measureFile({ product, callUuid, say }: { product: Product; callUuid: string; say: (line: string) => void }, { name, mostMegabytes, make }: MadeFile): Promise<void> {
  const alone = () => measureBeside(product, callUuid, () => sleep(OTHERS_ALONE_MS));
  const before = await alone();
  const startedMs = performance.now();
  let tookMs = 0;
  const { made, p50Ms, p99Ms, slowestMs, requests, mostBytes } = await measureBeside(product, callUuid, async () => {
    const what = await make();
    tookMs = performance.now() - startedMs;
    return what;
  });
  // the thread that made it ends when it has nothing to do
  await sleep(12_000);
  const after = await alone();
  const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
  say(`${name} beside others: ${made} in ${(tookMs / 1_000).toFixed(1)} s, memory + ${megabytes(mostBytes - (before.mostBytes + after.mostBytes) / 2)} MB (≤ ${mostMegabytes}; `
    + `${megabytes(before.mostBytes)} before, ${megabytes(mostBytes)}, ${megabytes(after.mostBytes)} after); ${requests} other requests p50 ${p50Ms.toFixed(0)} ms, `
    + `p99 ${p99Ms.toFixed(0)} ms (≤ 250), slowest ${slowestMs.toFixed(0)} ms; without it p99 ${before.p99Ms.toFixed(0)} ms, slowest ${before.slowestMs.toFixed(0)} ms`);
}

/** In turns, so that both see the same machine. */
async function compareRates({ file, variables, campaigns, say }: Omit<ServerBench, 'url' | 'folder'>, exportAll: () => Promise<ReadExport>): Promise<void> {
  await timeCommandLineDump(file, { variables, campaigns });
  const ratios: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const dumpMs = await timeCommandLineDump(file, { variables, campaigns });
    const { rows, bytes, tookMs } = await exportAll();
    ratios.push(dumpMs / tookMs);
    say(`CSV alone: ${rows} rows × ${DUMPED_COLUMNS.length + VARIABLES} columns, ${Math.round(bytes / MEGABYTE)} MB in ${(tookMs / 1_000).toFixed(1)} s, `
      + `${Math.round(rows / (tookMs / 1_000))} rows/s; sqlite3 command line ${(dumpMs / 1_000).toFixed(1)} s: ${(dumpMs / tookMs).toFixed(2)} × its rate`);
  }
  say(`CSV: ${(percentile(ratios, 50) ?? NaN).toFixed(2)} × the rate of sqlite3's command line (≥ 0.5), median of ${TURNS} turns`);
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
