import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { EXAMPLE } from './fixtures/payloads';
import { expect, test } from './fixtures/test';

/** What a reader on a slow line waits for, gzipped as it is sent. */
const MOST_BYTES = 250_000;

const PAGES = ['/', '/campaigns', `/campaigns/${EXAMPLE.campaignUuid}`, '/calls', '/attempts', `/calls/${EXAMPLE.callUuid}`, '/deliveries', '/settings', '/settings/audit', '/review', '/review/figures'];

for (const address of PAGES) {
  test(`${address} loads at most 250 kB of JavaScript`, async ({ admin: page, product }) => {
    await openPage(page, product.baseUrl + address);
    await expectLight(page);
  });
}

test('so does a list with a call and its review beside it', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?call=${EXAMPLE.callUuid}`);
  await page.getByRole('button', { name: 'Review this call' }).click();
  await expect(page.getByRole('form', { name: 'Review' })).toBeVisible();
  await expectLight(page);
});

async function expectLight(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType('resource').filter((entry): entry is PerformanceResourceTiming => 'encodedBodySize' in entry)
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, bytes: encodedBodySize })));
  expect(scripts.length).toBeGreaterThan(5);
  const sum = scripts.reduce((total, { bytes }) => total + bytes, 0);
  expect(sum, JSON.stringify(scripts)).toBeGreaterThan(50_000);
  expect(sum, JSON.stringify(scripts)).toBeLessThanOrEqual(MOST_BYTES);
}
