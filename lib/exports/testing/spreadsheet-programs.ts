import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCsv, readRecords } from '@/lib/spreadsheets/csv-sheet';

const starts = (program: string): boolean => spawnSync(program, ['--version'], { timeout: 60_000 }).status === 0;

/** Whether the program is there; said aloud when it is not, since nothing is tested with it then. `.ci/run` installs both. */
export function isThere(program: 'python3' | 'soffice'): boolean {
  const there = starts(program);
  if (!there) process.stderr.write(`\n!!! SKIPPED: no export was read back by ${program}, which this machine has not.\n\n`);
  return there;
}

/** The cells that Python's own csv module reads, parted by `delimiter`. */
export function readByPython(text: string, delimiter: string): string[][] {
  const script = 'import csv, io, json, sys; text = sys.stdin.buffer.read().decode("utf-8-sig"); csv.field_size_limit(10 ** 9); '
    + 'json.dump(list(csv.reader(io.StringIO(text, newline=""), delimiter=sys.argv[1], strict=True)), sys.stdout)';
  return JSON.parse(execFileSync('python3', ['-c', script, delimiter], { input: text, encoding: 'utf8', maxBuffer: 1e9 })) as string[][];
}

/**
 * The cells of the first sheet as LibreOffice shows them. A CSV is opened with every column as text, as a careful reader does:
 * left alone, any spreadsheet makes numbers of long ones.
 */
export function readByLibreOffice(file: Uint8Array | string, { ending, columns }: { ending: 'csv' | 'xlsx'; columns: number }): string[][] {
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-libreoffice-'));
  try {
    const source = path.join(folder, `source.${ending}`);
    writeFileSync(source, file);
    const asText = Array.from({ length: columns }, (_, index) => `${index + 1}/2`).join('/');
    const reading = ending === 'csv' ? [`--infilter=Text - txt - csv (StarCalc):44,34,76,1,${asText},0,false,false`] : [];
    execFileSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', ...reading,
      '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false', '--outdir', path.join(folder, 'out'), source,
    ], { stdio: 'ignore', timeout: 120_000 });
    return [...readRecords(openCsv(readFileSync(path.join(folder, 'out', 'source.csv'), 'utf8')))].map(({ cells }) => cells);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
