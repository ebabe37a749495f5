/**
 * The unit tests of `npm run verify`: all but the slowest files, which `npm test` runs with all others. What is left out guards whole
 * spaces (random filters, payloads, orders, a lint of the lint); a test beside the code covers the usual case of each.
 */
import { defineConfig, mergeConfig } from 'vitest/config';
import common from './vitest.config';

/** In order of the seconds that each takes; .ci/slow-tests.test.mjs holds the names to files. */
export const SLOW = [
  'lib/filters/agreement.test.ts',
  '.ci/eslint/rules.test.mjs',
  'lib/reproject/reproject.test.ts',
  'lib/hubtalk/read-body.test.ts',
  'lib/exports/data/open-csv-export.test.ts',
  'lib/hubtalk/merge.test.ts',
  'app/api/v1/spreadsheet-api.test.ts',
  'app/api/v1/export-api.test.ts',
  'lib/exports/data/open-export.test.ts',
  'lib/auth/auth.test.ts',
  'lib/ingest/recorder/start-recorder.test.ts',
  'lib/calls/data/list-calls.test.ts',
  'lib/deliveries/replay.test.ts',
  'lib/ingest/webhook-route.test.ts',
  'lib/db/reader-pool-sqlite.test.ts',
  'lib/demo/generate-deliveries.test.ts',
  'lib/demo/traps.test.ts',
  'lib/db/sqlite-adapter.test.ts',
];

export default mergeConfig(common, defineConfig({ test: { exclude: SLOW } }));
