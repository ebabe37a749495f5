/**
 * `npm start`: environment → database → build, each with a clear message and exit code 1 when it cannot go on, then the server.
 * What needs the open database (first admin, setup link, webhook address) is done by `instrumentation.ts` inside the server.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { finishJournal } from '@/lib/db/finish-journal';
import { env, EnvironmentError } from '@/lib/env/env';
import { GOOD_TOKEN_LENGTH } from '@/lib/env/schema';
import { MigrationRefused } from '@/lib/migrations/check-history';
import { migrateDatabase } from '@/lib/migrations/migrate-database';
import { buildIfNeeded, serve } from './build';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function start(): Promise<number> {
  process.chdir(ROOT);
  // Variables that are already set win over the file.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { port, host, database, dataFolder, apiTokens } = env();
  if (apiTokens.some(({ length }) => length < GOOD_TOKEN_LENGTH)) {
    say(`API_TOKENS has a token of fewer than ${GOOD_TOKEN_LENGTH} characters: who guesses it reads everything. A better one: openssl rand -hex 32`);
  }
  if (!(await isFree(port, host))) throw new StartRefused(`Port ${port} is in use. Stop the other program, or choose another: PORT=${port + 1} npm start`);
  const { applied, backupFile, warning } = await migrateDatabase(database, { projectFolder: ROOT, dataFolder });
  if (warning !== null) say(warning);
  if (backupFile !== null) say(`Copied the database to ${backupFile} before changing it.`);
  if (applied.length > 0) say(`Database ${database.provider === 'sqlite' ? database.file : 'PostgreSQL'}: applied ${applied.join(', ')}.`);
  const isDevelopment = process.argv.includes('--dev');
  if (!isDevelopment) await buildIfNeeded(ROOT);
  const code = await serve(ROOT, { port, host, isDevelopment });
  if (database.provider === 'sqlite') finishJournal(database.file);
  return code;
}

/** Said as it is, without a stack. */
class StartRefused extends Error {}

function isFree(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') resolve(false);
      else reject(new StartRefused(`Cannot listen on ${host ?? ''}:${port}: ${fault.message}`));
    });
    probe.listen({ port, ...(host === undefined ? {} : { host }) }, () => probe.close(() => resolve(true)));
  });
}

start().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    const isExpected = fault instanceof EnvironmentError || fault instanceof MigrationRefused || fault instanceof StartRefused;
    process.stderr.write(`${isExpected ? fault.message : fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    process.exit(1);
  },
);
