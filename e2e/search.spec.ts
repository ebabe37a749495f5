import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { EXAMPLE, SECOND } from './fixtures/payloads';
import { expect, test } from './fixtures/test';

test('search by keyboard alone leads to the words, marked', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/settings`);
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Search everything' });
  await expect(box).toBeFocused();
  await page.keyboard.type('customer:loans');
  const option = page.getByRole('group', { name: 'Calls by what was said' }).getByRole('option').first();
  await expect(option.locator('mark')).toHaveText('loans');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/calls/${EXAMPLE.callUuid}`));
  await expect(page.getByRole('region', { name: 'Transcript' }).locator('mark')).toHaveText(['loans']);

  // what was looked for is kept, and the last line leads to the whole list
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option')).toHaveText(['customer:loans']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').last()).toHaveText('Show 1 call');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calls\?q=/);
  await expect(page.getByRole('main').locator('mark').first()).toHaveText('loans');
});

test('what is typed before the box is there stands in it, and moves no list', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls`);
  // one after another without a pause: the box is only being loaded
  await page.keyboard.press('/');
  await page.keyboard.type('jxlk');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toHaveValue('jxl');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeHidden();
  await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('an id, a phone in any notation and a name jump to their calls', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/`);
  const looked = [
    { text: EXAMPLE.callUuid.slice(0, 8), group: 'Call', url: `/calls/${EXAMPLE.callUuid}` },
    { text: '8 (777) 822-89-12', group: 'Calls by phone', url: `/calls/${EXAMPLE.callUuid}` },
    { text: 'john doe', group: 'Calls by a name in the spreadsheet', url: '/calls/' },
    { text: EXAMPLE.campaignUuid.slice(0, 8), group: 'Campaigns', url: `/campaigns/${EXAMPLE.campaignUuid}` },
  ];
  for (const { text, group, url } of looked) {
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('combobox', { name: 'Search everything' }).fill(text);
    await page.getByRole('group', { name: group, exact: true }).getByRole('option').first().click();
    await expect(page).toHaveURL(new RegExp(url));
  }
});

test('the dialogs close by Escape, give the page its keys back, and please axe', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${SECOND.gapCallUuid}`);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Search everything');
  expect(await seriousOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Search everything' });
  await box.fill('zzz-nothing');
  await expect(page.getByText('Nothing found for “zzz-nothing”.')).toBeVisible();
  await box.fill('hello');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await seriousOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a key that comes before the last dialog has said that it is closed opens the box all the same', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls`);
  for (const [key, name] of [['?', 'Keyboard'], ['/', 'Search everything']] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    // in one turn: the browser's `close` comes after both
    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', code: 'Slash', bubbles: true }));
    });
    await page.keyboard.type('lo');
    await expect(page.getByRole('combobox', { name: 'Search everything' })).toHaveValue('lo');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

async function seriousOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
