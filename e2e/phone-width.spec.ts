import { openPage } from './fixtures/open-page';
import { EXAMPLE, SECOND } from './fixtures/payloads';
import { expect, test } from './fixtures/test';

test.use({ viewport: { width: 390, height: 844 } });

const PAGES = [
  '/', '/campaigns', `/campaigns/${EXAMPLE.campaignUuid}`, '/calls', `/calls/${EXAMPLE.callUuid}`, `/calls/${SECOND.hostileCallUuid}`,
  '/settings', '/settings/audit', '/deliveries', '/deliveries/1', '/review', '/review/figures',
];

test('every page fits a phone without scrolling sideways, in each language', async ({ admin: page, product, context }) => {
  test.slow();
  for (const locale of ['en', 'ru', 'kk']) {
    await context.addCookies([{ name: 'locale', value: locale, url: product.baseUrl }]);
    for (const address of PAGES) {
      await openPage(page, product.baseUrl + address);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, `${locale} ${address}`).toBeLessThanOrEqual(0);
    }
  }
});

test('the pages are reached from the menu', async ({ admin: page, product }) => {
  await page.goto(product.baseUrl);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Calls' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Calls' })).toBeVisible();
});
