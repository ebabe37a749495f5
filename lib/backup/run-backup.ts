import 'server-only';
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { ProgressLine } from '@/lib/command-line/progress-line';
import { type Command, runCommand, say } from '@/lib/command-line/run-command';
import { env } from '@/lib/env/env';
import { type BackupKind, publishBackup, rotateBackups } from './backup-folder';
import { backUpSqlite } from './backup-sqlite';
import { dumpPostgresql } from './dump-postgresql';

const USAGE = `npm run backup -- <folder> [--keep <count>]

Writes a checked backup into the folder, also while the server runs.
  --keep   deletes all backups there but the newest so many, once the new one is whole
Exit code: 0 it is written and checked; 1 it is not, and nothing was deleted.`;

await runCommand(USAGE, run);

async function run({ words, calledFrom }: Command): Promise<number> {
  const { positionals: [name, ...others], values: { keep } } = parseArgs({
    args: words, allowPositionals: true, options: { keep: { type: 'string' } },
  });
  if (name === undefined || others.length > 0) throw new CommandRefused('Name the folder that the backup goes into: npm run backup -- /var/backups/callboard --keep 14');
  if (keep !== undefined && !/^[1-9]\d{0,4}$/.test(keep)) throw new CommandRefused('--keep takes the number of backups to keep, at least 1.');
  const folder = path.resolve(calledFrom, name);
  const { kind, write } = writerOf();
  const file = await publishBackup(folder, { kind, now: new Date() }, write);
  say(`${file}  ${Math.ceil(statSync(file).size / 1000)} kB, checked`);
  const old = keep === undefined ? [] : rotateBackups(folder, { kind, keep: Number(keep) });
  for (const gone of old) say(`deleted ${gone}`);
  return 0;
}

function writerOf(): { kind: BackupKind; write: (target: string) => Promise<void> } {
  const { database } = env();
  if (database.provider === 'postgresql') return { kind: 'dump', write: (target) => dumpPostgresql(database.url, target) };
  const progress = new ProgressLine('pages');
  return {
    kind: 'db',
    write: async (target) => backUpSqlite(database.file, target, (done, of) => progress.show(done, of)).finally(() => progress.end()),
  };
}
