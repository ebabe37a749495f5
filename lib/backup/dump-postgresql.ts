import 'server-only';
import { CommandRefused } from '@/lib/command-line/command-refused';
import type { AppliedMigration } from '@/lib/migrations/check-history';
import { runTool } from './run-tool';

/** Writes the database into `target` as it stands at one instant, while others write it; the dump is read through afterwards. */
export async function dumpPostgresql(url: string, target: string): Promise<void> {
  await runTool({ name: 'pg_dump', words: ['--format=custom', '--no-owner', '--no-privileges', `--file=${target}`], url });
  await readDumpHistory(target);
}

/**
 * Reads a whole dump. Returns the migrations that were applied to what it holds.
 * @throws CommandRefused when it is cut short, or holds no database of Callboard.
 */
export async function readDumpHistory(file: string): Promise<AppliedMigration[]> {
  // unpacks every table, so that a dump that is cut short or damaged shows
  await runTool({ name: 'pg_restore', words: ['--file=/dev/null', file] });
  const text = await runTool({ name: 'pg_restore', words: ['--data-only', '--table=_prisma_migrations', '--file=-', file] });
  const [, columns = '', rows = ''] = /^COPY \S*_prisma_migrations"? \(([^)]*)\) FROM stdin;\n([^]*?)^\\\.$/m.exec(text) ?? [];
  const names = columns.split(', ').map((name) => name.replaceAll('"', ''));
  const history = rows.split('\n').filter((row) => row !== '').map((row) => {
    const fields = row.split('\t');
    const field = (name: string): string => fields[names.indexOf(name)] ?? '\\N';
    const isRolledBack = field('rolled_back_at') !== '\\N';
    return { name: field('migration_name'), checksum: field('checksum'), isFinished: field('finished_at') !== '\\N', isRolledBack };
  });
  if (history.length === 0) throw new CommandRefused(`${file} holds no database of Callboard.`);
  return history.flatMap(({ isRolledBack, ...migration }) => (isRolledBack ? [] : [migration]));
}
