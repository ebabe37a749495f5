import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { expect, LONG, longPhone, test } from './fixtures/long-list';
import { EXAMPLE } from './fixtures/payloads';
import { makeScorecard, pressUntil, readCalls } from './fixtures/reviewing';

// the same calls get other reviews in another spec
test.use({ ownServer: 'review' });

const form = (page: Page) => page.getByRole('form', { name: 'Review' });
const heading = (page: Page, index: number) => page.getByRole('heading', { level: 1, name: longPhone(index) });

test('ten calls of a filter are scored one after another, by keys alone', async ({ admin: page, product }) => {
  test.slow();
  await makeScorecard(page, product.baseUrl);
  await openPage(page, `${product.baseUrl}/calls?campaign=${LONG.campaignUuid}&outcome=ANSWERED`);
  // every third was not answered
  const answered = Array.from({ length: LONG.calls }, (_, index) => LONG.calls - 1 - index).filter((index) => index % 3 !== 0);
  await pressUntil(page, 'r', () => expect(page).toHaveURL(/\/calls\/.*list=/, { timeout: 2_000 }));
  for (const [place, index] of answered.slice(0, 10).entries()) {
    await expect(heading(page, index)).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Calls one after another' })).toContainText(`${answered.length - 1 - place} more calls`);
    await expect(form(page).getByRole('radiogroup', { name: 'Understands' }).getByRole('radio', { checked: true })).toHaveCount(0);
    // yes, a scale from 1 to 5, and for two of them the critical no
    await pressUntil(page, '1', () => expect(form(page).getByRole('radiogroup').first().getByRole('radio', { checked: true })).toHaveCount(1, { timeout: 1_000 }));
    for (const key of [String((place % 5) + 1), place % 5 === 4 ? '2' : '1']) await page.keyboard.press(key);
    await page.keyboard.press('a');
    await expect(form(page).getByRole('status')).toHaveText('Not saved');
    await page.keyboard.press(place % 2 === 0 ? 'n' : 'Shift+Enter');
  }
  await expect(heading(page, answered[10] ?? -1)).toBeVisible();

  const reviewed = await readCalls(page, `campaign=${LONG.campaignUuid}&review=reviewed&limit=50`);
  expect(reviewed.map(({ phoneNumber }) => phoneNumber.replace(/\D/g, ''))).toEqual(answered.slice(0, 10).map((index) => longPhone(index).replace(/\D/g, '')));
  // (10·100 + 30·(n−1)·25 + 10·(critical)) / 50
  const expected = [1, 2, 3, 4, 5].map((n) => (1000 + 30 * (n - 1) * 25 + (n === 5 ? 0 : 1000)) / 50);
  expect(reviewed.map(({ review }) => [review?.scorePercent, review?.isFailed])).toEqual([...expected, ...expected].map((percent, place) => [percent, place % 5 === 4]));

  // the one before is as it was left
  await page.keyboard.press('k');
  await expect(heading(page, answered[9] ?? -1)).toBeVisible();
  await expect(form(page).getByRole('radiogroup', { name: 'Understands' }).getByRole('radio', { name: '5' })).toBeChecked();
  await expect(form(page).getByText('Failed')).toBeVisible();
});

test('what somebody else saved meanwhile is shown, and nothing is overwritten unseen', async ({ admin: page, product, context }) => {
  await makeScorecard(page, product.baseUrl);
  const address = `${product.baseUrl}/calls/${EXAMPLE.callUuid}`;
  await openPage(page, address);
  const other = await context.newPage();
  await openPage(other, address);
  await form(other).getByPlaceholder('Comment').fill('I heard it otherwise');
  await form(other).getByPlaceholder('Comment').press('Control+Enter');
  await expect(form(other).getByRole('status')).toHaveText('Saved');

  await pressUntil(page, '1', () => expect(form(page).getByRole('status')).toHaveText('Not saved', { timeout: 1_000 }));
  await page.keyboard.press('s');
  const conflict = form(page).getByText(/saved this review at/);
  await expect(conflict).toBeVisible();
  await expect(form(page)).toContainText('I heard it otherwise');
  await form(page).getByRole('button', { name: 'Keep mine and go on' }).click();
  await expect(conflict).toBeHidden();
  await page.keyboard.press('s');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await page.reload();
  await expect(form(page).getByRole('radiogroup', { name: 'Greets the customer' }).getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(form(page).getByPlaceholder('Comment')).toHaveValue('');
  await other.close();
});

test('tags are found while they are typed, made by Enter, taken off by Backspace', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${EXAMPLE.callUuid}`);
  const field = form(page).getByRole('combobox', { name: 'Tags' });
  await pressUntil(page, 'g', () => expect(field).toBeFocused({ timeout: 1_000 }));
  await page.keyboard.type('Шағым');
  await expect(page.getByRole('option', { name: 'Make “Шағым”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Wrong');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Enter');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  expect((await readCalls(page, 'tag=шағым')).map(({ callUuid, tags }) => [callUuid, tags])).toEqual([[EXAMPLE.callUuid, ['Шағым']]]);
  await form(page).getByRole('button', { name: 'Remove tag Шағым' }).click();
  await field.fill('шағ');
  await expect(page.getByRole('option', { name: 'Шағым' })).toBeVisible();
});

test('a note is pinned to a turn, leads back to it, is changed and deleted', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${EXAMPLE.callUuid}`);
  const notes = page.getByRole('region', { name: 'Notes' });
  const writing = notes.getByRole('form', { name: 'Write a note' });
  await expect(async () => {
    await page.getByRole('button', { name: 'Write a note of turn 2' }).click();
    await expect(writing).toContainText('Turn 2', { timeout: 1_000 });
  }).toPass();
  await page.keyboard.type('Here the bot did not listen');
  await page.keyboard.press('Control+Enter');
  await expect(notes.getByRole('listitem')).toContainText('Here the bot did not listen');
  await expect(page.getByRole('button', { name: '1 note of turn 2' })).toBeVisible();
  await notes.getByRole('button', { name: 'Turn 2' }).click();
  await notes.getByRole('button', { name: /^Change the note of/ }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('It did listen');
  await page.keyboard.press('Control+Enter');
  await expect(notes.getByRole('listitem')).toContainText('It did listen');
  await expect(notes.getByRole('listitem')).toContainText('changed');

  await page.keyboard.press('m');
  await expect(writing).toContainText('Of the whole call');
  await page.keyboard.press('Escape');
  page.once('dialog', (dialog) => void dialog.accept());
  await notes.getByRole('button', { name: /^Delete the note of/ }).click();
  await expect(notes.getByRole('listitem')).toHaveCount(0);
});

test('the queue follows its rules, and a reviewed call leaves it', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/settings`);
  const rules = page.getByRole('region', { name: 'Review queue' });
  await rules.getByLabel('Long calls, seconds').fill('60');
  await rules.getByRole('button', { name: 'Save' }).click();
  await expect(rules.getByRole('status')).toBeVisible();
  await openPage(page, `${product.baseUrl}/review?campaign=${LONG.campaignUuid}`);
  const queue = page.getByRole('region', { name: 'Queue' });
  await queue.getByRole('link', { name: /^Long/ }).click();
  await expect(page).toHaveURL(/queue=long/);
  const waiting = queue.getByRole('row').filter({ hasText: '+7' });
  const before = await waiting.count();
  await pressUntil(page, 'r', () => expect(page).toHaveURL(/\/calls\/.*list=/, { timeout: 2_000 }));
  const first = page.url();
  await expect(form(page)).toBeVisible();
  await page.keyboard.press('n');
  await expect(page).not.toHaveURL(first);
  await openPage(page, `${product.baseUrl}/review?campaign=${LONG.campaignUuid}&queue=long`);
  await expect(waiting).toHaveCount(before - 1);
  await test.step('and the sidebar, where it is saved in its place', async () => {
    const sidebar = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Review/ });
    const countBeside = async () => Number(/(\d+) calls? waits? for a review/.exec(await sidebar.innerText())?.[1] ?? 0);
    await waiting.first().getByRole('link').first().click();
    await expect(form(page)).toBeVisible();
    const stood = await countBeside();
    expect(stood).toBeGreaterThan(0);
    await form(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(form(page).getByRole('status')).toHaveText('Saved');
    await expect.poll(countBeside).toBe(stood - 1);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing serious where calls are reviewed', async ({ admin: page, product }) => {
      test.slow();
      await makeScorecard(page, product.baseUrl);
      const list = encodeURIComponent(`campaign=${LONG.campaignUuid}`);
      for (const address of ['/settings', '/review', `/review/start?list=${list}`]) {
        await openPage(page, product.baseUrl + address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`), address).toEqual([]);
      }
    });
  });
}
