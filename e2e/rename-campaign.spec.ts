import { SECOND } from './fixtures/payloads';
import { expect, test } from './fixtures/test';

// gives a campaign a name
test.use({ ownServer: 'rename-campaign' });

test('a campaign gets a name, shows it everywhere, and loses it again', async ({ admin: page, product }) => {
  const rename = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Rename' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rename the campaign' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  };
  await page.goto(`${product.baseUrl}/campaigns/${SECOND.campaignUuid}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('00000000');

  const name = 'Қыркүйек «акциясы» <b>1</b>';
  await rename(name);
  await expect(heading).toHaveText(name);
  await page.goto(`${product.baseUrl}/campaigns`);
  await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
  await page.goto(`${product.baseUrl}/calls?campaign=${SECOND.campaignUuid}`);
  await expect(page.getByRole('navigation', { name: 'Active filters' })).toContainText(name);

  await page.goto(`${product.baseUrl}/campaigns/${SECOND.campaignUuid}`);
  await rename('');
  await expect(heading).toHaveText('00000000');
});
