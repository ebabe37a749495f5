import AxeBuilder from '@axe-core/playwright';
import { openPage } from './fixtures/open-page';
import { expect, FOREIGN, OURS, signInAs, test } from './fixtures/roles';

// counts every record of the audit
test.use({ ownServer: 'audit' });

/** What a browser says of refusals that these tests ask for. */
test.use({ expectedConsole: /40[34]/ });

test('an admin finds who did what, by person, deed and day, and gets there', async ({ manager, product, browser }) => {
  const api = (address: string) => manager.request.get(`${product.baseUrl}/api/v1/${address}`, { maxRedirects: 0 });
  expect((await api(`attempts/${OURS.eventUuid}/recording`)).status()).toBe(302);
  expect((await api('export.csv?rows=calls&outcome=ANSWERED')).status()).toBe(200);
  expect((await api(`calls/${FOREIGN.callUuid}`)).status()).toBe(404);
  // to the manager there is no such page
  await manager.goto(`${product.baseUrl}/settings/audit`);
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText('Not found');

  const context = await browser.newContext({ baseURL: product.baseUrl, locale: 'en-GB' });
  await signInAs(context.request, product.baseUrl);
  const page = await context.newPage();
  await openPage(page, '/settings');
  await page.getByRole('link', { name: 'Open the audit' }).click();
  await expect(page).toHaveURL(/\/settings\/audit$/);
  const rows = page.getByRole('region', { name: 'Records' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Was refused access' })).toContainText([/manager.*Call 00000000/]);
  await expect(rows.filter({ hasText: 'Made a user' })).toHaveCount(2);

  const filters = page.getByRole('form', { name: 'Filter the audit' });
  await filters.getByLabel('Who').selectOption('manager');
  await filters.getByLabel('What').selectOption('Exported');
  await filters.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/who=manager&what=export/);
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('CSV, 1 row; filtered by outcome');
  await page.reload();
  await expect(rows).toHaveCount(2);
  await page.goto('/settings/audit?to=2026-01-01');
  await expect(page.getByText('No record matches')).toBeVisible();
  await page.goto('/settings/audit?what=gone');
  await expect(page.getByText('Not understood and therefore ignored:')).toBeVisible();

  await page.goto('/settings/audit?what=recording.play');
  await rows.nth(1).getByRole('link', { name: /^Attempt/ }).click();
  await expect(page).toHaveURL(new RegExp(`/calls/${OURS.callUuid}.attempt=${OURS.eventUuid}`));
  await page.goto('/settings/audit');
  expect(await page.content()).not.toContain(OURS.phone);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/audit-1440.png` });
    await context.addCookies([{ name: 'locale', value: 'ru', url: product.baseUrl }]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await page.screenshot({ path: `${process.env.SHOTS}/audit-390.png` });
  }
  await context.close();
});
