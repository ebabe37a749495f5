import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { SECOND } from './fixtures/payloads';
import { expect, test } from './fixtures/test';

const row = (page: Page, phone: string) => page.getByRole('main').getByRole('link', { name: phone });
const [FIRST, SECOND_PHONE, THIRD] = ['+7 701 000 00 01', '+7 701 000 00 02', '+7 701 000 00 03'];
const chips = (page: Page) => page.getByRole('navigation', { name: 'Active filters' });

/** By the keyboard alone: `f`, the field's name, Enter. */
async function openEditor(page: Page, field: string): Promise<void> {
  await page.keyboard.press('f');
  await expect(page.getByRole('combobox', { name: 'Find a filter' })).toBeFocused();
  await page.keyboard.type(field);
  await expect(page.getByRole('option', { selected: true })).toContainText(field);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: field })).toBeVisible();
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Add filter' })).toBeFocused();
}

test('every kind of filter is built with the keyboard alone', async ({ admin: page, product }) => {
  test.slow();
  await openPage(page, `${product.baseUrl}/calls`);
  await test.step('values with their counts', async () => {
    await openEditor(page, 'Outcome');
    await expect(page.getByRole('checkbox', { name: 'Answered 3' })).toBeVisible();
    await page.keyboard.type('Bus');
    await expect(page.getByRole('checkbox', { name: 'Answered 3' })).toBeHidden();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('checkbox', { name: 'Busy 1' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\?outcome=BUSY$/);
    await expect(row(page, FIRST)).toBeHidden();
    await expect(row(page, SECOND_PHONE)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\/calls$/);
    await close(page);
  });
  await test.step('numbers', async () => {
    await openEditor(page, 'Duration, s');
    await expect(page.getByRole('img', { name: 'How often each value occurs' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.type('60');
    await page.keyboard.press('Tab');
    await page.keyboard.type('90');
    await expect(page).toHaveURL(/\?duration=between%3A60\.\.90$/);
    await expect(row(page, FIRST)).toBeVisible();
    await expect(row(page, THIRD)).toBeHidden();
    await close(page);
    await page.getByRole('link', { name: 'Remove filter: Duration, s' }).press('Enter');
    await expect(page).toHaveURL(/\/calls$/);
  });
  await test.step('a column of the spreadsheet', async () => {
    await openEditor(page, 'Төлем, ₸');
    await expect(page.getByRole('combobox', { name: 'Condition' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('12000');
    await expect(row(page, SECOND_PHONE)).toBeHidden();
    await expect(row(page, FIRST)).toBeVisible();
    await close(page);
    await expect(chips(page)).toContainText('Төлем, ₸ ≥ 12000');
    await page.getByRole('link', { name: 'Clear all filters' }).or(page.getByRole('link', { name: 'Remove filter: Төлем, ₸' })).press('Enter');
    await expect(page).toHaveURL(/\/calls$/);
  });
  await test.step('a period that follows the clock, then days of one’s own', async () => {
    await openEditor(page, 'Period');
    await expect(page.getByRole('button', { name: 'today' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?from=-1d&to=-1d$/);
    await expect(chips(page)).toContainText('Period: yesterday');
    await page.getByLabel('First day').fill('2026-02-02');
    await page.getByLabel('Last day').fill('2026-02-02');
    await expect(page).toHaveURL(/\?from=2026-02-02&to=2026-02-02$/);
    await expect(row(page, FIRST)).toBeVisible();
    await close(page);
  });
  await test.step('a phone, in any notation', async () => {
    await openEditor(page, 'Phone');
    await page.keyboard.type('8 (701) 000-00-02');
    await expect(page).toHaveURL(/phone=87010000002/);
    await expect(row(page, FIRST)).toBeHidden();
    await expect(row(page, SECOND_PHONE)).toBeVisible();
    await close(page);
  });
});

test('a chip turns into its opposite, opens its editor, and goes; the address holds it all', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?outcome=BUSY`);
  await expect(row(page, FIRST)).toBeHidden();
  await page.getByRole('link', { name: 'Turn into its opposite: Outcome' }).click();
  await expect(page).toHaveURL(/\?not\.outcome=BUSY$/);
  await expect(row(page, SECOND_PHONE)).toBeHidden();
  await expect(row(page, FIRST)).toBeVisible();
  await page.goBack();
  await expect(row(page, SECOND_PHONE)).toBeVisible();
  await expect(row(page, FIRST)).toBeHidden();
  await page.goForward();
  await page.reload();
  await expect(chips(page)).toContainText('Outcome ≠ Busy');
  await chips(page).getByRole('button', { name: 'Outcome' }).click();
  await expect(page.getByRole('checkbox', { name: 'Busy 1' })).toBeChecked();
  await page.getByRole('radio', { name: 'is', exact: true }).press('Space');
  await expect(page).toHaveURL(/\?outcome=BUSY$/);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Remove filter: Outcome' }).click();
  await expect(page).toHaveURL(/\/calls$/);
});

test('several changes in one editor are one step back', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?sort=outcome%3Aasc`);
  await openEditor(page, 'Outcome');
  await page.getByRole('checkbox', { name: 'Busy 1' }).check();
  await expect(page).toHaveURL(/outcome=BUSY&sort=/);
  await page.getByRole('checkbox', { name: 'Answered 3' }).check();
  await expect(page).toHaveURL(/outcome=BUSY&outcome=ANSWERED&sort=outcome%3Aasc$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/calls\?sort=outcome%3Aasc$/);
});

test('the builder works within a campaign and on attempts, and axe finds nothing', async ({ admin: page, product }) => {
  test.slow();
  for (const address of [`/campaigns/${SECOND.campaignUuid}`, '/attempts']) {
    await openPage(page, product.baseUrl + address);
    await page.keyboard.press('f');
    await expect(page.getByRole('option', { name: 'Outcome', exact: true })).toBeVisible();
    await expect(page.getByRole('option', { name: 'Campaign' })).toHaveCount(address === '/attempts' ? 1 : 0);
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    for (const field of ['Outcome', 'Duration, s', 'Period', 'Төлем, ₸']) {
      await openEditor(page, field);
      await expect(page.getByRole('status', { name: 'Loading…' })).toHaveCount(0);
      expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations.map(({ id }) => id), field).toEqual([]);
      await page.keyboard.press('Escape');
    }
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a plain form filters, and leaves nothing empty in the address', async ({ admin: page, product }) => {
    await page.goto(`${product.baseUrl}/calls?language=RU`);
    await page.getByLabel('Phone').fill('822 89');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/\/calls\?language=RU&phone=822(\+|%20)89$/);
    // The rows themselves are streamed in, which takes a script.
    await expect(chips(page)).toContainText('Phone');
  });
});
