import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** All that a build is made of; tests are left out, so that they rebuild nothing. */
const SOURCES = [
  'app', 'components', 'lib', 'messages', 'public', 'prisma/models', 'prisma/sqlite/schema.prisma',
  'prisma/postgresql/schema.prisma', 'instrumentation.ts', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json',
];
const NOT_BUILT = /\.test\.tsx?$|(^|\/)(testing|client)\//;

/** A hash over names and contents of every source file below `root`, in the same order on every machine. */
export function sourceFingerprint(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES.filter((name) => existsSync(path.join(root, name)))) {
    for (const file of filesOf(root, source)) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function filesOf(root: string, source: string): string[] {
  if (path.extname(source) !== '') return [source];
  return readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !NOT_BUILT.test(file))
    .sort();
}
