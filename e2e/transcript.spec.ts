import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { expect, TALKS, test } from './fixtures/talks';

const talk = (page: Page) => page.getByRole('region', { name: 'Transcript' });
const turn = (page: Page, number: number) => talk(page).locator(`[data-turn="${number - 1}"]`);
const box = (page: Page) => talk(page).getByRole('searchbox', { name: 'Find in this talk' });
const said = (page: Page) => talk(page).getByRole('group', { name: 'What was said' });
const pause = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true });

test('a turn plays from its time, is marked while it is spoken, and followed until the reader looks elsewhere', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${TALKS.timed}`);
  await turn(page, 4).getByRole('button', { name: 'Play from 0:15' }).focus();
  await page.keyboard.press('Enter');
  await expect(turn(page, 4)).toHaveAttribute('aria-current', 'true');
  await expect(pause(page)).toBeVisible();
  // goes on to the next turn by itself
  await expect(turn(page, 5)).toHaveAttribute('aria-current', 'true');
  await expect(turn(page, 5)).toBeInViewport();

  await said(page).hover();
  await page.mouse.wheel(0, 3_000);
  await expect(turn(page, 12)).toBeInViewport();
  const back = talk(page).getByRole('button', { name: 'Back to what is being said' });
  await back.click();
  await expect(talk(page).locator('[aria-current=true]')).toBeInViewport();
  await expect(back).toHaveCount(0);
});

test('words are found while it plays, gone through by keys, and stand on the waveform', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${TALKS.timed}`);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(pause(page)).toBeVisible();
  await page.keyboard.press('t');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('PAYM');
  await expect(talk(page).getByText('1 of 3')).toBeVisible();
  await expect(talk(page).locator('mark')).toHaveText(['payment', 'payment', 'payment']);
  await page.keyboard.press('Enter');
  await expect(talk(page).getByText('2 of 3')).toBeVisible();
  await expect(turn(page, 6).locator('mark[data-current]')).toBeInViewport();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(talk(page).getByText('3 of 3')).toBeVisible();
  await expect(turn(page, 12).locator('mark[data-current]')).toBeInViewport();
  await expect(page.locator('[data-mark=hit]')).toHaveCount(3);
  await expect(pause(page)).toBeVisible();

  await talk(page).getByRole('button', { name: 'Customer only' }).click();
  await expect(talk(page).locator('[data-turn]')).toHaveCount(6);
  await expect(talk(page).getByText('2 of 2')).toBeVisible();
  await box(page).press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page.locator('[data-mark=hit]')).toHaveCount(0);
});

test('the words of a list come along, into the pane and onto the page', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?q=${encodeURIComponent('customer:payment')}`);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const pane = page.getByRole('complementary', { name: /^Call/ });
  await expect(talk(page).locator('mark')).toHaveText(['payment', 'payment']);
  await expect(box(page)).toHaveValue('customer:payment');
  await expect(turn(page, 6).locator('mark[data-current]')).toBeInViewport();
  await pane.getByRole('link', { name: 'Open its own page' }).click();
  await expect(page).toHaveURL(new RegExp(`/calls/${TALKS.timed}\\?.*q=customer`));
  await expect(turn(page, 6).locator('mark[data-current]')).toBeInViewport();
});

test('the talk is copied as text, with times as they were sent', async ({ admin: page, context, product }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, `${product.baseUrl}/calls/${TALKS.timed}`);
  await talk(page).getByRole('button', { name: 'Copy as text' }).click();
  await expect(talk(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines).toHaveLength(12);
  expect(lines[1]).toMatch(/^\[0:05\] Customer: turn number 2\. /);
});

test('without times they are estimated and say so; the sources stand side by side', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${TALKS.sources}`);
  await expect(talk(page)).toContainText('Times are estimated from the length of the text.');
  await expect(turn(page, 2)).toContainText('≈ 0:');
  await talk(page).getByRole('button', { name: 'Sources' }).click();
  await talk(page).getByLabel('beside').selectOption({ label: 'full transcript (3)' });
  const both = talk(page).getByRole('group', { name: 'Two sources side by side' });
  await expect(both.locator('del')).toHaveText(['a']);
  await expect(both.locator('ins')).toHaveText(['the', 'Fine.']);
  await expect(talk(page).getByText('2 turns differ.')).toBeVisible();
  await talk(page).getByLabel('beside').selectOption({ label: 'nothing' });
  await talk(page).getByLabel('Show').selectOption({ label: 'full transcript (3)' });
  await expect(turn(page, 3)).toContainText('Fine.');
  await expect(talk(page)).toContainText('This is not the source that search and figures use');
});

test('of two thousand turns those in sight are drawn, and any is found', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${TALKS.long}`);
  await expect(turn(page, 1)).toBeVisible();
  expect(await talk(page).locator('[data-turn]').count()).toBeLessThan(80);
  await box(page).fill('әлеу');
  await expect(turn(page, 1802).locator('mark')).toHaveText('Әлеуметтік');
  await expect(turn(page, 1802)).toBeInViewport();
  await said(page).press('End');
  await expect(turn(page, 2000)).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the ${colorScheme} theme`, async ({ admin: page, product }) => {
    await page.emulateMedia({ colorScheme });
    for (const address of [`${TALKS.timed}?q=payment`, TALKS.long, TALKS.sources]) {
      await openPage(page, `${product.baseUrl}/calls/${address}`);
      if (address === TALKS.sources) {
        await talk(page).getByRole('button', { name: 'Sources' }).click();
        await talk(page).getByLabel('beside').selectOption({ index: 1 });
        await expect(talk(page).locator('ins').first()).toBeVisible();
      }
      const { violations } = await new AxeBuilder({ page }).include('#transcript').analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`), address).toEqual([]);
    }
  });
}
