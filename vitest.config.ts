import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: 'server-only', replacement: `${root}lib/db/testing/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: ['{lib,components,app,prisma,bench}/**/*.test.{ts,tsx}', '.ci/**/*.test.mjs'],
    // these need a server: vitest-postgresql.config.ts, vitest-swift.config.ts
    exclude: [...configDefaults.exclude, '**/*-postgresql.test.ts', '**/*-swift.test.ts'],
    setupFiles: ['lib/log/testing/silence.ts'],
    environment: 'node',
    // starting a process for each file costs more than most files; three, because tests wait for disks and timers
    pool: 'threads',
    maxWorkers: 3,
    // a database per test: threads that read it would cost each of them some 50 ms; lib/db/reader-pool.test.ts starts them
    env: { READER_THREADS: '0' },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // as in playwright.config.ts; what a random input refutes is refuted, however the next inputs fare
    retry: process.env.CI === undefined ? 0 : { count: 1, condition: /^(?!Property failed)/ },
  },
});
