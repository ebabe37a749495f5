import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { buildIfNeeded } from '@/lib/server/build';
import { ROOT } from '../product/start-product';
import { type Figure, FIGURES_VARIABLE, IS_FULL } from './form';

const DOCUMENT = path.join(ROOT, 'docs', 'reliability.md');
const FIGURES = /(?<=<!-- figures -->\n)[^]*(?=<!-- end of figures -->)/;
const HEAD = ['| what | measured | taken (UTC), load average |', '| --- | --- | --- |'];

/**
 * For vitest: builds the pages before the first test, prints the figures after the last. A full run writes them into the document; one
 * of some files replaces their lines alone.
 */
export default async function setup(): Promise<() => void> {
  await buildIfNeeded(ROOT);
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-figures-'));
  const file = path.join(folder, 'figures.jsonl');
  process.env[FIGURES_VARIABLE] = file;
  const taken = new Date().toISOString().slice(0, 16).replace('T', ' ');
  return () => {
    const figures = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map((line): Figure => JSON.parse(line)) : [];
    rmSync(folder, { recursive: true });
    const load = (loadavg()[1] ?? 0).toFixed(1);
    const rows = figures.map(({ what, measured }) => `| ${what} | ${measured} | ${taken}, ${load} |`);
    process.stdout.write(`\n${[...HEAD, ...rows].join('\n')}\n`);
    if (IS_FULL && existsSync(DOCUMENT)) writeFileSync(DOCUMENT, withRows(readFileSync(DOCUMENT, 'utf8'), rows));
  };
}

const subjectOf = (row: string): string => row.split('|')[1]?.trim() ?? '';

function withRows(document: string, rows: readonly string[]): string {
  const earlier = FIGURES.exec(document)?.[0].split('\n').filter((line) => line.startsWith('| ') && !HEAD.includes(line)) ?? [];
  const bySubject = new Map([...earlier, ...rows].map((row) => [subjectOf(row), row]));
  const sorted = [...bySubject.values()].sort((a, b) => (subjectOf(a) < subjectOf(b) ? -1 : 1));
  return document.replace(FIGURES, () => `On ${machine()}:\n\n${[...HEAD, ...sorted].join('\n')}\n`);
}

function machine(): string {
  return `${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.version.slice(1)}, the sender on the same machine`;
}
