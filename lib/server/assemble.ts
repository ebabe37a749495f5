/**
 * `npm run assemble -- <folder>`: all that a server needs to run, and nothing else, into a folder that is not there yet: the pages as Next's
 * standalone output, the commands and threads as JavaScript, the packages that they load. What an image holds (Dockerfile); without
 * TypeScript, compilers and nine tenths of node_modules.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BUILT_THREADS, builtName, TYPESCRIPT_THREADS } from '@/lib/threads/threads';
import { ASSEMBLED_SERVER, runNext } from './build';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Two below the folder, as the sources are: what looks for the folder from there finds it. */
const COMMANDS = path.join('.next', 'commands');

/** By the name that `npm run` knows. */
const COMMAND_SOURCES = {
  start: 'server/start.ts', reproject: 'reproject/run.ts', import: 'import/run.ts', backup: 'backup/run-backup.ts', restore: 'backup/run-restore.ts',
  user: 'users/run.ts',
};

/** Next leaves these where they are as well (next.config.js), so that its standalone output brings them; other packages are bundled. */
const LEFT_OUT = ['better-sqlite3', '@prisma/*', 'pg', 'pino', 'prom-client'];

/** Never of a folder that something is in. @throws Error when Next or esbuild fails. */
async function assemble(folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty.`);
  const code = await buildStandalone();
  if (code !== 0) throw new Error(`The build failed (exit code ${code}); its own message is above.`);
  const built = path.join(ROOT, '.next', 'image');
  mkdirSync(folder, { recursive: true });
  // what is left out of the pages is found over links that lie beside them
  cpSync(path.join(built, 'standalone'), folder, { recursive: true, verbatimSymlinks: true });
  cpSync(path.join(built, 'static'), path.join(folder, '.next', 'image', 'static'), { recursive: true });
  rmSync(built, { recursive: true });
  // traced because a path is made of their names: sources, and what an installation has here
  for (const traced of ['lib', 'data', '.env']) rmSync(path.join(folder, traced), { recursive: true, force: true });
  for (const kept of ['public', ...['sqlite', 'postgresql'].map((database) => path.join('prisma', database, 'migrations'))]) {
    cpSync(path.join(ROOT, kept), path.join(folder, kept), { recursive: true });
  }
  for (const thread of readdirSync(path.join(ROOT, 'lib', 'db')).filter((name) => name.endsWith('.mjs'))) {
    cpSync(path.join(ROOT, 'lib', 'db', thread), path.join(folder, 'lib', 'db', thread));
  }
  await bundle(Object.entries(COMMAND_SOURCES).map(([name, source]) => ({ in: source, out: path.join(COMMANDS, name) })), folder);
  await bundle(TYPESCRIPT_THREADS.map((thread) => ({ in: thread, out: path.join(BUILT_THREADS, builtName(thread).replace(/\.mjs$/, '')) })), folder);
  // Next writes it for the older kind of modules, which the package is not
  renameSync(path.join(folder, 'server.js'), path.join(folder, ASSEMBLED_SERVER));
  writePackage(folder);
}

/** Next writes into its file of types where it has built last, and it is the other build that they come from. */
async function buildStandalone(): Promise<number> {
  const types = path.join(ROOT, 'next-env.d.ts');
  const before = existsSync(types) ? readFileSync(types) : null;
  const code = await runNext(ROOT, ['build'], { CALLBOARD_ASSEMBLES: '1' });
  if (before !== null) writeFileSync(types, before);
  return code;
}

async function bundle(entries: { in: string; out: string }[], folder: string): Promise<void> {
  await build({
    absWorkingDir: ROOT, outdir: folder, outExtension: { '.js': '.mjs' },
    entryPoints: entries.map((entry) => ({ ...entry, in: path.join(ROOT, 'lib', entry.in) })),
    bundle: true, external: LEFT_OUT, conditions: ['react-server'], platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning',
    // packages of the older kind ask for Node's own modules by it
    banner: { js: "import { createRequire as callboardRequire } from 'node:module'; const require = callboardRequire(import.meta.url);" },
  });
}

/** The same commands under the same names. */
function writePackage(folder: string): void {
  const { name, version, type, engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
  const scripts = Object.fromEntries(Object.keys(COMMAND_SOURCES).map((command) => [command, `exec node ${path.join(COMMANDS, command)}.mjs`]));
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ name, version, private: true, type, engines, scripts }, null, 2)}\n`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('npm run assemble -- <folder>\n');
  process.exitCode = 1;
} else {
  await assemble(path.resolve(folder));
}
