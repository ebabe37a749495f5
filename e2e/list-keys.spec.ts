import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { makeFolder, startProduct } from './fixtures/product';
import { deliver, expect, KNOWN_CREDENTIALS, test, WEBHOOK_TOKEN } from './fixtures/test';
import { SECOND_CAMPAIGN } from './fixtures/payloads';

// saves views
test.use({ ownServer: 'list-keys' });

const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Views' });
const row = (page: Page, phone: string) => page.getByRole('main').getByRole('link', { name: phone });
const [FIRST, SECOND_PHONE] = ['+7 701 000 00 01', '+7 701 000 00 02'];

/** With Tab alone, as far as the page goes round. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
}

test('a view is saved, shared, opened by itself, renamed and deleted by keys alone', async ({ admin: page, product }) => {
  test.slow();
  await openPage(page, `${product.baseUrl}/calls?outcome=BUSY`);
  const dialog = page.getByRole('dialog');
  const manage = page.getByRole('button', { name: 'Change the view' });
  await test.step('saved for everybody, as the default', async () => {
    await press(page, page.getByRole('button', { name: 'Save view' }));
    await expectNothingSerious(page);
    await tabTo(page, dialog.getByLabel('Name'));
    await page.keyboard.type('Busy by keys');
    await press(page, dialog.getByLabel('Share with everybody'), 'Space');
    await press(page, dialog.getByLabel('Open this list with it'), 'Space');
    await page.keyboard.press('Enter');
    await expect(sidebar(page).getByRole('link', { name: 'Busy by keys' })).toHaveAttribute('aria-current', 'page');
  });
  await test.step('the list opens with it', async () => {
    await press(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Campaigns' }));
    await expect(page).toHaveURL(/\/campaigns$/);
    await press(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Calls' }));
    await expect(page).toHaveURL(/\/calls\?outcome=BUSY&view=/);
  });
  await test.step('another name', async () => {
    await press(page, manage);
    await tabTo(page, dialog.getByLabel('Name'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Busy by other keys');
    await page.keyboard.press('Enter');
    await expect(sidebar(page).getByRole('link', { name: 'Busy by other keys' })).toBeVisible();
  });
  await test.step('deleted, after a question', async () => {
    page.once('dialog', (asked) => void asked.accept());
    await press(page, manage);
    await press(page, dialog.getByRole('button', { name: 'Delete' }));
    await expect(sidebar(page).getByRole('link', { name: 'Busy by other keys' })).toBeHidden();
    await page.goto(`${product.baseUrl}/calls`);
    await expect(row(page, FIRST)).toBeVisible();
  });
});

test('a chip turns into its opposite and goes by keys alone', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?outcome=BUSY`);
  await press(page, page.getByRole('link', { name: 'Turn into its opposite: Outcome' }));
  await expect(page).toHaveURL(/\?not\.outcome=BUSY$/);
  await expect(row(page, SECOND_PHONE)).toBeHidden();
  await expectNothingSerious(page);
  await press(page, page.getByRole('link', { name: 'Remove filter: Outcome' }));
  await expect(page).toHaveURL(/\/calls$/);
  await expect(row(page, SECOND_PHONE)).toBeVisible();
});

test('attempts are sorted by their phones, by a press and a second one', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/attempts`);
  const phones = () => page.locator('tr[data-uuid] th, tr[data-uuid] td:nth-child(2)').allInnerTexts();
  await press(page, page.getByRole('columnheader', { name: 'Phone' }).getByRole('link'));
  await expect(page).toHaveURL(/\?sort=phoneNumber%3Aasc$/);
  await expect(page.getByRole('columnheader', { name: 'Phone' })).toHaveAttribute('aria-sort', 'ascending');
  const up = await phones();
  expect(up).toEqual(up.toSorted());
  await press(page, page.getByRole('columnheader', { name: 'Phone' }).getByRole('link'));
  await expect(page).toHaveURL(/\?sort=phoneNumber%3Adesc$/);
  await expect.poll(phones).toEqual(up.toSorted().reverse());
});

test('the counts of views and of the queue follow what is delivered, without a reload', async ({ page }) => {
  const { folder, remove } = makeFolder();
  const product = await startProduct(folder, KNOWN_CREDENTIALS);
  const webhook = `${product.baseUrl}/api/hubtalk?token=${WEBHOOK_TOKEN}`;
  try {
    await deliver(webhook, JSON.stringify(SECOND_CAMPAIGN[0]));
    await page.goto(`${product.baseUrl}/sign-in`);
    await page.getByLabel('E-mail').fill(KNOWN_CREDENTIALS.ADMIN_EMAIL);
    await page.getByLabel('Password').fill(KNOWN_CREDENTIALS.ADMIN_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const long = sidebar(page).getByRole('link', { name: 'Long calls' });
    const review = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Review/ });
    await expect(long).toContainText('1');
    await expect(review).toHaveText('Review');
    await deliver(webhook, JSON.stringify({ ...SECOND_CAMPAIGN[0], call_event_uuid: 'long-two', call_uuid: 'long-two', sentiment_analysis: 'negative' }));
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Campaigns' }).click();
    await expect(page).toHaveURL(/\/campaigns$/);
    await expect(long).toContainText('2');
    await expect(review).toContainText('1 call waits for a review');
  } finally {
    await page.goto('about:blank');
    await product.stop();
    remove();
  }
});
