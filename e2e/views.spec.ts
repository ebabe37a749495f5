import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { expect, test } from './fixtures/test';

// saves views, and one that opens by default
test.use({ ownServer: 'views' });

const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Views' });
const row = (page: Page, phone: string) => page.getByRole('main').getByRole('link', { name: phone });
const [FIRST, SECOND_PHONE] = ['+7 701 000 00 01', '+7 701 000 00 02'];

async function saveView(page: Page, name: string, options: readonly string[] = []): Promise<void> {
  await page.getByRole('button', { name: /^Save (view|as a new view)$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  for (const option of options) await dialog.getByLabel(option).check();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(sidebar(page).getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
}

test('a list is saved, counted, changed, renamed, copied and deleted', async ({ admin: page, product }) => {
  test.slow();
  await openPage(page, `${product.baseUrl}/calls?outcome=BUSY&sort=outcome%3Aasc`);
  await saveView(page, 'Busy ones', ['Share with everybody']);
  await expect(page).toHaveURL(/\?outcome=BUSY&sort=outcome%3Aasc&view=[\w-]+$/);
  await expect(sidebar(page).getByRole('link', { name: 'Busy ones' })).toContainText('1');
  await test.step('what differs can be saved in it', async () => {
    await page.getByRole('link', { name: 'Turn into its opposite: Outcome' }).click();
    await expect(page.getByRole('link', { name: 'Back to the view' })).toBeVisible();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('link', { name: 'Back to the view' })).toBeHidden();
    await expect(sidebar(page).getByRole('link', { name: 'Busy ones' })).toContainText('3');
  });
  await test.step('and left again', async () => {
    await page.getByRole('link', { name: 'Remove filter: Outcome' }).click();
    await page.getByRole('link', { name: 'Back to the view' }).click();
    await expect(page).toHaveURL(/not\.outcome=BUSY/);
  });
  await test.step('another name', async () => {
    await page.getByRole('button', { name: 'Change the view' }).click();
    expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('dialog').getByLabel('Name').fill('Not busy');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await expect(sidebar(page).getByRole('link', { name: 'Not busy' })).toBeVisible();
  });
  await test.step('a copy, deleted again', async () => {
    await page.getByRole('button', { name: 'Change the view' }).click();
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect(sidebar(page).getByRole('link', { name: 'Not busy (copy)' })).toHaveAttribute('aria-current', 'page');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Change the view' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect(sidebar(page).getByRole('link', { name: 'Not busy (copy)' })).toBeHidden();
    await expect(page).toHaveURL(/\?not\.outcome=BUSY&sort=outcome%3Aasc$/);
  });
  await test.step('the API lists it', async () => {
    const { data } = (await (await page.request.get(`${product.baseUrl}/api/v1/views`)).json()) as { data: { name: string | null; query: string }[] };
    expect(data.filter(({ name }) => name !== null)).toMatchObject([{ name: 'Not busy', query: 'not.outcome=BUSY&sort=outcome%3Aasc', isShared: true }]);
  });
});

test('the list opens with one’s default view, until all filters are cleared', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/attempts?outcome=BUSY&not.sentiment=positive`);
  await saveView(page, 'Busy attempts', ['Open this list with it']);
  await page.goto(`${product.baseUrl}/attempts`);
  await expect(page).toHaveURL(/\/attempts\?outcome=BUSY&not\.sentiment=positive&view=/);
  await page.getByRole('link', { name: 'Clear all filters' }).click();
  await expect(page).toHaveURL(/\/attempts\?view=all$/);
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Active filters' })).toHaveCount(0);
});

test('the built-in views open from the sidebar and cannot be deleted', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls`);
  await sidebar(page).getByRole('link', { name: 'Long calls' }).click();
  await expect(page).toHaveURL(/duration=gte%3A60&view=long-calls$/);
  await expect(row(page, FIRST)).toBeVisible();
  await expect(row(page, SECOND_PHONE)).toBeHidden();
  await page.getByRole('button', { name: 'Change the view' }).click();
  await expect(page.getByRole('button', { name: 'Duplicate' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete' })).toBeHidden();
});
