import path from 'node:path';
import { BUILT_THREADS, builtName, TYPESCRIPT_THREADS } from './threads';

/**
 * Makes one file of JavaScript of each thread and of what it imports from lib/; packages stay where they are. A thread that loads
 * TypeScript carries its compiler: 32 MB and 0.4 s more, each time that one starts.
 */
export async function buildThreads(root: string, folder = BUILT_THREADS): Promise<void> {
  // only a start that builds has to load it
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: TYPESCRIPT_THREADS.map((thread) => ({ in: path.join(root, 'lib', thread), out: builtName(thread).replace(/\.mjs$/, '') })),
    outdir: folder, outExtension: { '.js': '.mjs' },
    bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning',
  });
}
