import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What `npm start` runs, with these variables; resolves when it has ended. */
function start(variables: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/server/start.ts'], {
    cwd: ROOT, env: { ...process.env, HOST: '127.0.0.1', ...variables }, stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr })));
}

it('a start on a port that is in use says so, names another, and leaves the database alone', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  // a TCP server that listens has an address and port
  const { port } = other.address() as AddressInfo;
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-start-'));
  const { code, stderr } = await start({ PORT: String(port), DATABASE_URL: `file:${folder}/callboard.db` });
  expect(stderr).toBe(`Port ${port} is in use. Stop the other program, or choose another: PORT=${port + 1} npm start\n`);
  expect(code).toBe(1);
  expect(existsSync(`${folder}/callboard.db`)).toBe(false);
  other.close();
  rmSync(folder, { recursive: true });
});

it('a start with variables that cannot be right names all of them', async () => {
  const { code, stderr } = await start({ PORT: '70000', WORKSPACE_TIME_ZONE: 'Moon/Base', DATABASE_URL: 'mysql://x' });
  expect(code).toBe(1);
  for (const name of ['PORT', 'WORKSPACE_TIME_ZONE', 'DATABASE_URL']) expect(stderr).toContain(name);
  expect(stderr).not.toMatch(/^ {4}at /m);
});

/** Says so when it runs, is busy when it is told to end, and ends a moment later; what a server does. Left alone it ends by itself. */
const STAND_IN = `process.on('SIGTERM', () => setTimeout(() => { console.log('finished'); process.exit(0); }, 100));
  setTimeout(() => process.exit(1), 10_000);
  console.log('running');
  for (const busyUntil = Date.now() + 500; Date.now() < busyUntil;);`;

it.each(['start', 'dev', 'demo'])('npm run %s hands SIGTERM on and waits: no server is left behind', async (name) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'callboard-signal-'));
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const script = scripts[name]?.replace(/\S+\.ts/, './stand-in.ts');
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module', scripts: { [name]: script } }));
  writeFileSync(path.join(folder, 'stand-in.ts'), STAND_IN);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const child = spawn('npm', ['run', '--silent', name], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(said).toBe('running\nfinished\n');
  rmSync(folder, { recursive: true });
});
