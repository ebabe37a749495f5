import 'server-only';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { type Command, runCommand, say } from '@/lib/command-line/run-command';
import { env } from '@/lib/env/env';
import { restorePostgresql } from './restore-postgresql';
import { restoreSqlite } from './restore-sqlite';

const USAGE = `npm run restore -- <file> [--damaged]

Puts a backup in the place of the database that DATABASE_URL names, which is kept aside; no server may run.
  --damaged   also where the SQLite file that is replaced cannot be opened
Exit code: 0 restored; 1 refused, and everything is as it was.`;

await runCommand(USAGE, run);

async function run({ words, calledFrom }: Command): Promise<number> {
  const { positionals: [name, ...others], values: { damaged } } = parseArgs({
    args: words, allowPositionals: true, options: { damaged: { type: 'boolean', default: false } },
  });
  if (name === undefined || others.length > 0) throw new CommandRefused('Name one backup: npm run restore -- /var/backups/callboard/callboard-….db');
  const backupFile = path.resolve(calledFrom, name);
  const { database, dataFolder } = env();
  const common = { backupFile, migrationsFolder: path.resolve('prisma', database.provider, 'migrations'), now: new Date() };
  const aside = database.provider === 'sqlite'
    ? restoreSqlite({ ...common, databaseFile: database.file, isDamagedReplaced: damaged })
    : await restorePostgresql({ ...common, url: database.url, asideFolder: dataFolder });
  say(`Restored ${backupFile}.`);
  if (aside !== null) say(`What was there before is kept as ${aside}.`);
  say('Start the server now; it applies migrations that the backup lacks.');
  return 0;
}
