/**
 * What RELIABILITY.md promises of ingest, and what an image holds, on real servers: `npm run test:reliability` in the full form, which takes about half an hour,
 * else in the short form of a few minutes. One file after the other: they measure.
 */
import { defineConfig, mergeConfig } from 'vitest/config';
import common from './vitest.config';

const config = mergeConfig(common, defineConfig({
  test: { globalSetup: ['bench/reliability/report.ts'], fileParallelism: false, testTimeout: 3_600_000, hookTimeout: 120_000 },
}));

// lists are joined by mergeConfig; this one is replaced
export default { ...config, test: { ...config.test, include: ['bench/{reliability,image}/**/*.spec.ts'] } };
