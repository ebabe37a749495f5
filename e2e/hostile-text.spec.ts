import { SECOND } from './fixtures/payloads';
import { expect, test } from './fixtures/test';

test('what a customer or a sheet says is text, never a page', async ({ admin: page, product }) => {
  await page.goto(`${product.baseUrl}/calls/${SECOND.hostileCallUuid}`);
  await expect(page.getByRole('main')).toContainText('<img src=x onerror=');
  await expect(page.getByRole('main')).toContainText('__proto__');
  await expect(page.locator('main img, main b')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/hacked/);
});

test('a missing attempt leaves a visible gap', async ({ admin: page, product }) => {
  await page.goto(`${product.baseUrl}/calls/${SECOND.gapCallUuid}`);
  await expect(page.getByRole('region', { name: 'Attempts' }).getByRole('listitem')).toHaveText([
    /Attempt ?1.*No answer/, /Attempt 2 not received/, /1 day later.*Attempt ?3.*Busy/,
  ]);
});
