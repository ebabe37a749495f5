import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

/** `npm test` says which browser it found or fetched; run by hand, the distribution's is taken, else Playwright's own. */
const executablePath = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium'].find((path) => existsSync(path));

const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    executablePath,
    args: [
      '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  },
};

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: process.env.CI !== undefined,
  // Each worker has a server of its own, and the database of one is no load for two cores.
  workers: 2,
  fullyParallel: false,
  // in CI a second try, in a new worker: named aloud by `npm test` (.ci/test-counts.mjs)
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { locale: 'en-GB', timezoneId: 'Asia/Almaty', trace: 'retain-on-failure' },
  projects: [
    { name: 'almaty', use: chromium },
    // The reader's own zone must not move a day or an hour.
    {
      name: 'new-york',
      testMatch: ['first-start.spec.ts', 'workspace-time-zone.spec.ts'],
      use: { ...chromium, locale: 'en-US', timezoneId: 'America/New_York' },
    },
  ],
});
