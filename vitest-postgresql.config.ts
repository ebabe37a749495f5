/**
 * `npm run unit:postgresql`: every test that opens a database, once more on PostgreSQL, and those that are about PostgreSQL alone
 * (`*-postgresql.test.ts`). What is about SQLite's own files, or an S3 server, stays out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import common from './vitest.config';

const root = fileURLToPath(new URL('.', import.meta.url));

const databaseTests = ['lib', 'app', 'prisma']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file)))
  .filter((file) => /\.test\.tsx?$/.test(file) && !/sqlite|-swift/.test(path.basename(file)))
  .filter((file) => /-postgresql\.test\.ts$/.test(file) || readFileSync(path.join(root, file), 'utf8').includes('openTestDatabase'));

const config = mergeConfig(common, defineConfig({ test: { globalSetup: ['lib/db/testing/postgresql-setup.ts'], testTimeout: 60_000 } }));

// lists are joined by mergeConfig; these two are replaced
export default { ...config, test: { ...config.test, include: databaseTests, exclude: [] } };
