// Writes the Prisma client of every provider. Prisma's CLI wants to download a native engine first;
// nothing here needs one, so it is shown a program that is always there.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const provider of ['sqlite', 'postgresql']) {
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', `--schema=prisma/${provider}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  });
}
