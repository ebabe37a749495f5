import 'server-only';
import { spawn } from 'node:child_process';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { childEnvironment } from '@/lib/env/child-environment';
import { withoutPassword } from '@/lib/migrations/back-up-postgresql';

export type Tool = { name: 'pg_dump' | 'pg_restore'; words: readonly string[]; /** the database that it works on */ url?: string };

/**
 * Runs one of PostgreSQL's own programs and returns what it wrote; the password does not stand on its command line.
 * @throws CommandRefused with its last words when it is absent or fails.
 */
export async function runTool({ name, words, url }: Tool): Promise<string> {
  const { address, password } = url === undefined ? { address: null, password: '' } : withoutPassword(url);
  const child = spawn(name, [...words, ...(address === null ? [] : [`--dbname=${address}`])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment(password === '' ? {} : { PGPASSWORD: password }),
  });
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (fault: NodeJS.ErrnoException) => reject(new CommandRefused(
      fault.code === 'ENOENT' ? `${name} is not on PATH. Install PostgreSQL's client programs, of the server's version or newer.` : `${name}: ${fault.message}`,
    )));
    child.once('close', resolve);
  });
  if (code !== 0) throw new CommandRefused(`${name} failed: ${(await errors).trim().split('\n').slice(-5).join('\n')}`);
  return output;
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
