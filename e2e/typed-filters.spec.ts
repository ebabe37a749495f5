import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { expect, LONG, test } from './fixtures/long-list';

/** Payments are due on the 1st to the 28th, call by call; every third call was not answered, so nobody agreed in it, and it has no report. */
const calls = Array.from({ length: LONG.calls }, (_, index) => ({ day: (index % 28) + 1, agrees: index % 3 !== 0 }));
const count = (holds: (call: (typeof calls)[number]) => boolean): string => `${calls.filter(holds).length} calls`;
const chips = (page: Page) => page.getByRole('navigation', { name: 'Active filters' });

async function openEditor(page: Page, field: string): Promise<void> {
  await findField(page, field);
  await expect(page.getByRole('combobox', { name: 'Condition' })).toBeFocused();
}

async function findField(page: Page, field: string): Promise<void> {
  await page.keyboard.press('f');
  await expect(page.getByRole('combobox', { name: 'Find a filter' })).toBeFocused();
  await page.keyboard.type(field);
  await expect(page.getByRole('option', { selected: true })).toContainText(field);
  await page.keyboard.press('Enter');
}

async function finish(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(chips(page)).toContainText(text);
}

test.beforeEach(({ admin: page, product }) => openPage(page, `${product.baseUrl}/campaigns/${LONG.campaignUuid}`));

test('a column of dates is asked for a span of days', async ({ admin: page }) => {
  await openEditor(page, 'Срок');
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('between');
  await page.getByLabel('From', { exact: true }).fill('2026-04-03');
  await page.getByLabel('To', { exact: true }).fill('2026-04-05');
  await expect(page.getByRole('main').getByText(count(({ day }) => day >= 3 && day <= 5)).first()).toBeVisible();
  await finish(page, 'Срок');
});

test('a column of yes and no by its values, with their counts', async ({ admin: page }) => {
  await openEditor(page, 'Согласен');
  await page.getByRole('checkbox', { name: `No ${calls.filter(({ agrees }) => !agrees).length}` }).check();
  await expect(page.getByRole('main').getByText(count(({ agrees }) => !agrees)).first()).toBeVisible();
  await finish(page, 'Согласен');
  await page.getByRole('link', { name: 'Turn into its opposite: Согласен' }).click();
  await expect(page.getByRole('main').getByText(count(({ agrees }) => agrees)).first()).toBeVisible();
});

test('a report by its result, and by having none', async ({ admin: page }) => {
  await openEditor(page, 'настроение');
  await page.getByRole('checkbox', { name: `спокойное ${calls.filter(({ agrees }) => agrees).length}` }).check();
  await expect(page.getByRole('main').getByText(count(({ agrees }) => agrees)).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('empty');
  await expect(page.getByRole('main').getByText(count(({ agrees }) => !agrees)).first()).toBeVisible();
  await finish(page, 'is empty');
});

test('words are found where they were said, and marked in the list', async ({ admin: page }) => {
  await findField(page, 'Words');
  await expect(page.getByRole('dialog', { name: 'Words' }).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('customer:"ответ номер 118"');
  await expect(page.getByRole('main').getByText(/^1 call\b/).first()).toBeVisible();
  await expect(page.locator('tr[data-uuid] mark').first()).toHaveText(/ответ/i);
});
