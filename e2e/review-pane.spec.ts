import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { expect, LONG, longPhone, test } from './fixtures/long-list';
import { EXAMPLE } from './fixtures/payloads';
import { makeScorecard, pressUntil, readCalls } from './fixtures/reviewing';

// the same calls get other reviews in another spec
test.use({ ownServer: 'review pane' });

const pane = (page: Page, index: number) => page.getByRole('complementary', { name: `Call ${longPhone(index)}` });
const anyPane = (page: Page) => page.getByRole('complementary', { name: /^Call / });
const form = (page: Page) => anyPane(page).getByRole('form', { name: 'Review' });
const checked = (page: Page, question: string) => form(page).getByRole('radiogroup', { name: question }).getByRole('radio', { checked: true });

test('calls are reviewed beside the list, by the keys of both', async ({ admin: page, product }) => {
  await makeScorecard(page, product.baseUrl);
  await openPage(page, `${product.baseUrl}/calls?campaign=${LONG.campaignUuid}&outcome=ANSWERED`);
  const [first = -1, second = -1] = Array.from({ length: LONG.calls }, (_, index) => LONG.calls - 1 - index).filter((index) => index % 3 !== 0);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(pane(page, first).getByText('Nobody has reviewed this call yet.')).toBeVisible();
  await expect(form(page)).toHaveCount(0);
  await pressUntil(page, 'v', () => expect(form(page)).toBeVisible({ timeout: 2_000 }));
  await pressUntil(page, '1', () => expect(checked(page, 'Greets the customer')).toHaveCount(1, { timeout: 1_000 }));
  for (const key of ['3', '1', 'a']) await page.keyboard.press(key);
  await expect(form(page).getByRole('status')).toHaveText('Not saved');
  await page.keyboard.press('s');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await expect(pane(page, first).getByRole('region', { name: 'Review' })).toContainText('by admin');

  // the list's keys go on, the form stays open
  await page.keyboard.press('j');
  await expect(pane(page, second)).toBeVisible();
  await expect(checked(page, 'Greets the customer')).toHaveCount(0);
  await form(page).getByRole('radiogroup', { name: 'Understands' }).getByRole('radio', { name: '4' }).check();
  await page.keyboard.press('x');
  await expect(page.getByRole('row', { name: longPhone(second) }).getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('k');
  await expect(pane(page, first)).toBeVisible();
  await expect(checked(page, 'Understands')).toHaveAccessibleName('3');
  await page.keyboard.press('j');
  // what was not saved is still there
  await expect(checked(page, 'Understands')).toHaveAccessibleName('4');

  // what is typed is no key
  const comment = form(page).getByPlaceholder('Comment');
  await comment.fill('');
  await comment.pressSequentially('jkxvs1');
  await expect(comment).toHaveValue('jkxvs1');
  await expect(pane(page, second)).toBeVisible();
  const tags = form(page).getByRole('combobox', { name: 'Tags' });
  await tags.fill('from the pane');
  await tags.press('Enter');
  await tags.press('Control+Enter');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  const [read] = await readCalls(page, `tag=from%20the%20pane`);
  expect(read).toMatchObject({ callUuid: new URL(page.url()).searchParams.get('call'), review: { status: 'reviewed', scorePercent: 75 }, tags: ['from the pane'] });

  await anyPane(page).getByRole('button', { name: 'Fold away' }).click();
  await expect(form(page)).toHaveCount(0);
  await expect(pane(page, second).getByRole('region', { name: 'Review' })).toContainText('from the pane');
});

test('a turn gets its note beside the list', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?campaign=${EXAMPLE.campaignUuid}&call=${EXAMPLE.callUuid}`);
  await anyPane(page).getByRole('button', { name: 'Write a note of turn 2' }).click();
  const note = anyPane(page).getByRole('form', { name: 'Write a note' });
  await note.getByLabel('Note').fill('Asks for a loan');
  await note.getByLabel('Note').press('Control+Enter');
  const notes = anyPane(page).getByRole('region', { name: 'Notes' });
  await expect(notes.getByRole('listitem')).toContainText(['Asks for a loan']);
  await expect(anyPane(page).getByRole('button', { name: '1 note of turn 2' })).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await notes.getByRole('button', { name: /^Delete the note of/ }).click();
  await expect(notes.getByRole('listitem')).toHaveCount(0);
  await expect(anyPane(page)).toBeVisible();
});

for (const width of [1440, 390]) {
  test(`the open review fits beside the list at ${width} px, and axe finds nothing serious`, async ({ admin: page, product }) => {
    await page.setViewportSize({ width, height: 900 });
    await openPage(page, `${product.baseUrl}/calls?campaign=${EXAMPLE.campaignUuid}&call=${EXAMPLE.callUuid}`);
    await anyPane(page).getByRole('button', { name: 'Review this call' }).click();
    await expect(form(page)).toBeVisible();
    const content = anyPane(page).getByRole('group', { name: 'What is known of the call' });
    expect(await content.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/pane-${width}.png` });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
  });
}
