/** What links to recordings do on a real S3 server (`*-swift.test.ts`): OpenStack Swift, installed where it may be. */
import { defineConfig, mergeConfig } from 'vitest/config';
import common from './vitest.config';

const config = mergeConfig(common, defineConfig({ test: { globalSetup: ['lib/recordings/testing/swift-setup.ts'], testTimeout: 60_000 } }));

// lists are joined by mergeConfig; these two are replaced
export default { ...config, test: { ...config.test, include: ['lib/**/*-swift.test.ts'], exclude: [] } };
