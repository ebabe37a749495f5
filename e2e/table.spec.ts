import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { expect, LONG, longPhone, test } from './fixtures/long-list';

// chooses columns, which stay chosen
test.use({ ownServer: 'table' });

const campaign = `/campaigns/${LONG.campaignUuid}`;
const rowsOf = (page: Page): Locator => page.locator('table tbody tr[data-uuid]');
const titles = (page: Page): Promise<string[]> => rowsOf(page).evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.textContent ?? ''));
const headers = (page: Page): Promise<string[]> =>
  page.locator('table[class*=fixed] th').evaluateAll((cells) => cells.map((cell) => cell.textContent ?? '').filter((text) => text !== ''));
const pane = (page: Page): Locator => page.getByRole('complementary', { name: /^Call/ });
const newestFirst = Array.from({ length: LONG.calls }, (_, index) => longPhone(LONG.calls - 1 - index));

/** The order in which the page shows a column's cells. */
const column = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((label) => {
    const at = [...document.querySelectorAll('table[class*=fixed] th')].findIndex((cell) => cell.textContent === label);
    return [...document.querySelectorAll('tr[data-uuid]')].map((row) => row.children[at]?.textContent ?? '');
  }, name);

test('sorts on the server, and the address keeps the order over reload and back', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?campaign=${LONG.campaignUuid}`);
  expect(await titles(page)).toEqual(newestFirst.slice(0, 50));
  await page.getByRole('link', { name: 'Duration' }).click();
  await expect(page).toHaveURL(/sort=durationSeconds%3Adesc/);
  await expect(page.getByRole('columnheader', { name: 'Duration' })).toHaveAttribute('aria-sort', 'descending');
  const longest = await column(page, 'Duration');
  expect(longest[0]).toBe('1:59');
  await page.getByRole('link', { name: 'Duration' }).click();
  await expect(page.getByRole('columnheader', { name: 'Duration' })).toHaveAttribute('aria-sort', 'ascending');
  await page.reload();
  expect((await column(page, 'Duration'))[0]).toBe('0:00');
  await page.goBack();
  await expect(page.getByRole('columnheader', { name: 'Duration' })).toHaveAttribute('aria-sort', 'descending');
  expect(await column(page, 'Duration')).toEqual(longest);
});

test('pages through to the end and back, and jumps to either end', async ({ admin: page, product }) => {
  await openPage(page, product.baseUrl + campaign);
  const pages = page.getByRole('navigation', { name: 'Pages of the list' });
  await expect(pages).toContainText('1–50 of 120');
  await pages.getByRole('link', { name: 'Next' }).click();
  await expect(pages).toContainText('51–100 of 120');
  expect(await titles(page)).toEqual(newestFirst.slice(50, 100));
  await pages.getByRole('link', { name: 'Next' }).click();
  await expect(pages).toContainText('101–120 of 120');
  await expect(pages.getByRole('link', { name: 'Next' })).toHaveCount(0);
  expect(await titles(page)).toEqual(newestFirst.slice(100));
  await pages.getByRole('link', { name: 'Previous' }).click();
  await expect(pages).toContainText('51–100 of 120');
  expect(await titles(page)).toEqual(newestFirst.slice(50, 100));
  await pages.getByRole('link', { name: 'First page' }).click();
  await expect(pages).toContainText('1–50 of 120');
  await pages.getByRole('link', { name: 'Last page' }).click();
  await expect(pages).toContainText('71–120 of 120');
  expect(await titles(page)).toEqual(newestFirst.slice(70));
});

test('a page that is gone is said, and the first one shown', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?cursor=after-50-bnVsbA`);
  await expect(page.getByRole('status').filter({ hasText: 'no longer there' })).toBeVisible();
  await page.getByRole('link', { name: 'Dismiss' }).click();
  await expect(page).toHaveURL(`${product.baseUrl}/calls`);
});

test('columns are chosen, ordered, drawn and pinned, for this user and over reloads', async ({ admin: page, product }) => {
  await openPage(page, product.baseUrl + campaign);
  const before = await headers(page);
  expect(before.slice(0, 4)).toEqual(['Phone', 'Duration', 'Outcome', 'Result']);
  expect(before.slice(-4)).toEqual(['Сумма', 'Срок', 'Согласен', 'настроение']);

  await page.getByRole('button', { name: 'Columns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await dialog.getByRole('checkbox', { name: 'Agent', exact: true }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Billed', exact: true }).check();
  await dialog.getByRole('button', { name: 'Move Result to the left' }).click();
  await dialog.getByRole('button', { name: 'Keep Сумма in view' }).click();
  await dialog.getByLabel('Compact').check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  const chosen = await headers(page);
  expect(chosen.slice(0, 5)).toEqual(['Phone', 'Сумма', 'Duration', 'Result', 'Outcome']);
  expect(chosen).toContain('Billed');
  expect(chosen).not.toContain('Agent');
  // what the new column holds has come
  await expect.poll(async () => (await column(page, 'Billed'))[0]).toBe('0:00');

  const header = page.getByRole('columnheader', { name: 'Result' });
  const width = async () => (await header.boundingBox())?.width ?? 0;
  const drawn = await width();
  const edge = await header.locator('[data-resize]').boundingBox();
  if (!edge) throw new Error('no edge to draw');
  await page.mouse.move(edge.x + edge.width / 2, edge.y + 8);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width / 2 + 60, edge.y + 8, { steps: 5 });
  await page.mouse.up();
  await expect.poll(width).toBeCloseTo(drawn + 60, -1);
  const saved = page.waitForResponse((response) => response.request().method() === 'POST');
  await header.getByRole('link').press('Alt+ArrowRight');
  await expect.poll(width).toBeCloseTo(drawn + 76, -1);
  await header.getByRole('link').press('Alt+Shift+ArrowRight');
  await expect.poll(async () => (await headers(page)).slice(0, 5)).toEqual(['Phone', 'Сумма', 'Duration', 'Outcome', 'Result']);
  await saved;
  const final = await headers(page);

  await expect.poll(async () => {
    await page.reload();
    return headers(page);
  }).toEqual(final);
  await expect.poll(width).toBeCloseTo(drawn + 76, -1);

  await page.getByRole('button', { name: 'Columns' }).click();
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => headers(page)).toEqual(before);
});

test('variables are typed: numbers at the right, dates as dates, yes and no in words', async ({ admin: page, product }) => {
  await openPage(page, product.baseUrl + campaign);
  expect((await column(page, 'Сумма'))[0]).toBe('1119');
  expect((await column(page, 'Срок'))[0]).toBe('Apr 8, 2026');
  expect((await column(page, 'Согласен')).slice(0, 3)).toEqual(['Yes', 'Yes', 'No']);
  await expect(rowsOf(page).first().locator('td.numeric').filter({ hasText: '1119' })).toHaveCSS('text-align', 'right');
});

test('by keyboard alone: through the rows, the call beside them, over the edge of a page, and back', async ({ admin: page, product }) => {
  await openPage(page, product.baseUrl + campaign);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  await expect(rowsOf(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pane(page)).toBeFocused();
  await expect(pane(page)).toContainText('Ответ номер 118.');
  await expect(page).toHaveURL(/call=/);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(pane(page)).toContainText('Ответ номер 116.');
  await page.keyboard.press('k');
  await expect(pane(page).getByRole('heading', { level: 2, name: newestFirst[2] })).toBeVisible();

  await test.step('a reload and a shared address show the same call', async () => {
    await page.reload();
    await expect(pane(page).getByRole('heading', { level: 2, name: newestFirst[2] })).toBeVisible();
    await expect(rowsOf(page).nth(2)).toHaveAttribute('data-open', 'true');
  });
  await test.step('closing leads back to the row', async () => {
    await page.keyboard.press('Escape');
    await expect(pane(page)).toBeHidden();
    await expect(page).not.toHaveURL(/call=/);
    await expect(rowsOf(page).nth(2)).toBeFocused();
  });
  await test.step('the last row’s next is on the next page, and its previous leads back', async () => {
    await rowsOf(page).nth(49).getByRole('button', { name: /beside the list/ }).press('Enter');
    await expect(pane(page).getByRole('heading', { level: 2, name: newestFirst[49] })).toBeVisible();
    await page.keyboard.press('j');
    await expect(page.getByRole('navigation', { name: 'Pages of the list' })).toContainText('51–100');
    await expect(pane(page).getByRole('heading', { level: 2, name: newestFirst[50] })).toBeVisible();
    await page.keyboard.press('k');
    await expect(page.getByRole('navigation', { name: 'Pages of the list' })).toContainText('1–50');
    await expect(pane(page).getByRole('heading', { level: 2, name: newestFirst[49] })).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

test('back closes the call and keeps the list where it was', async ({ admin: page, product }) => {
  await openPage(page, product.baseUrl + campaign);
  await rowsOf(page).nth(30).scrollIntoViewIfNeeded();
  const scrolled = () => page.locator('div:has(> table[class*=fixed])').evaluate((element) => element.scrollTop);
  await rowsOf(page).nth(30).locator('td').nth(3).click();
  await expect(pane(page)).toContainText('Ответ номер 89.');
  const place = await scrolled();
  expect(place).toBeGreaterThan(0);
  await page.goBack();
  await expect(pane(page)).toBeHidden();
  expect(await scrolled()).toBe(place);
  await pane(page).waitFor({ state: 'hidden' });
});

test('rows are selected by key, by range, by page and all that match', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?campaign=${LONG.campaignUuid}`);
  const bar = page.getByRole('group', { name: 'Selected rows' });
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(bar).toContainText('1 selected');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();

  const box = (index: number) => rowsOf(page).nth(index).getByRole('checkbox');
  await box(2).check();
  await box(6).click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('5 selected');
  await page.getByRole('navigation', { name: 'Pages of the list' }).getByRole('link', { name: 'Next' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages of the list' })).toContainText('51–100');
  await page.getByLabel('Select all rows of this page').check();
  await expect(bar).toContainText('55 selected');
  await bar.getByRole('button', { name: 'Select all: 120 calls' }).click();
  await expect(bar).toContainText('All selected: 120 calls');
  await bar.getByRole('button', { name: 'Clear selection' }).click();
  await expect(bar).toBeHidden();
  await expect(rowsOf(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('attempts are a table of their own, beside the calls under the same filter', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?campaign=${LONG.campaignUuid}&outcome=ANSWERED`);
  await page.getByRole('navigation', { name: 'Rows' }).getByRole('link', { name: 'Attempts' }).click();
  await expect(page).toHaveURL(/\/attempts\?campaign=.*outcome=ANSWERED/);
  await expect(page.getByRole('heading', { level: 1, name: 'Attempts' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Attempts' })).toContainText('80 attempts');
  expect(await headers(page)).toEqual(expect.arrayContaining(['Phone', 'Attempt', 'Started', 'Outcome']));
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(pane(page)).toContainText('Ответ номер 119.');

  await openPage(page, product.baseUrl + campaign);
  await page.getByRole('navigation', { name: 'Rows' }).getByRole('link', { name: 'Attempts' }).click();
  await expect(page.getByRole('region', { name: 'Attempts' }).last()).toContainText('120 attempts');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing serious in the table, its pane, its columns, and a selection', async ({ admin: page, product }) => {
      const look = async (what: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`), what).toEqual([]);
      };
      await openPage(page, `${product.baseUrl}/attempts?campaign=${LONG.campaignUuid}`);
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await look('a selection');
      await page.keyboard.press('Enter');
      await expect(pane(page)).toContainText('Ответ номер 119.');
      await look('the pane');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Columns' }).click();
      await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
      await look('the columns');
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the phone stays in view, nothing but the table scrolls sideways, and a call fills the window', async ({ admin: page, product }) => {
    await openPage(page, product.baseUrl + campaign);
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await beyond()).toBeLessThanOrEqual(0);
    await page.locator('div:has(> table[class*=fixed])').evaluate((element) => element.scrollTo({ left: 600 }));
    const link = rowsOf(page).first().getByRole('link');
    await link.scrollIntoViewIfNeeded();
    await expect(link).toBeInViewport();
    await rowsOf(page).first().getByRole('button', { name: /beside the list/ }).click();
    await expect(pane(page)).toContainText('Ответ номер 119.');
    expect((await pane(page).boundingBox())?.width).toBe(390);
    await pane(page).getByRole('button', { name: 'Next', exact: true }).click();
    await expect(pane(page)).toContainText('Ответ номер 118.');
    await pane(page).getByRole('button', { name: 'Close' }).click();
    await expect(pane(page)).toBeHidden();
    expect(await beyond()).toBeLessThanOrEqual(0);
  });
});
