import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeClients } from '@/lib/db/client';
import { EnvironmentError } from '@/lib/env/env';
import { AppError } from '@/lib/errors/app-error';
import { MigrationRefused } from '@/lib/migrations/check-history';
import { CommandRefused } from './command-refused';

const PROJECT_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export type Command = {
  words: string[];
  /** where relative paths of the command line begin */
  calledFrom: string;
};

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Runs an npm script in the server's own environment; the exit code is what `command` gives, or 1 with a message when it throws.
 * `--help` or `-h` says `usage` and does nothing.
 */
export async function runCommand(usage: string, command: (asked: Command) => Promise<number>): Promise<void> {
  const words = process.argv.slice(2);
  if (words.some((word) => word === '--help' || word === '-h')) {
    say(usage);
    return;
  }
  const calledFrom = process.cwd();
  // as `npm start` does: relative paths of the environment begin here
  process.chdir(PROJECT_FOLDER);
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    process.exitCode = await command({ words, calledFrom });
  } catch (fault) {
    process.stderr.write(`${messageOf(fault)}\n`);
    process.exitCode = 1;
  } finally {
    await closeClients();
  }
}

function messageOf(fault: unknown): string {
  const isExpected = [AppError, CommandRefused, EnvironmentError, MigrationRefused].some((kind) => fault instanceof kind);
  if (!(fault instanceof Error)) return String(fault);
  const isMisspelt = 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS');
  return isExpected || isMisspelt ? fault.message : (fault.stack ?? fault.message);
}
