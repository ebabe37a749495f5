import { SECOND } from './fixtures/payloads';
import { API_TOKEN, expect, test } from './fixtures/test';

test('days and hours are the workspace’s, wherever the reader sits', async ({ admin: page, product }) => {
  await test.step('20:30 UTC on 1 February is 01:30 on the 2nd in Almaty', async () => {
    await page.goto(`${product.baseUrl}/calls/${SECOND.nightCallUuid}`);
    await expect(page.getByRole('region', { name: 'Attempts' })).toContainText(/(Feb 2, 2026|2 Feb 2026),? 01:30/);
    await expect(page.getByRole('main')).toContainText('Asia/Almaty');
  });
  await test.step('and is found on the 2nd, not on the 1st', async () => {
    const link = page.getByRole('main').getByRole('link', { name: '+7 701 000 00 01' });
    await page.goto(`${product.baseUrl}/calls?from=2026-02-02&to=2026-02-02`);
    await expect(link).toBeVisible();
    await page.goto(`${product.baseUrl}/calls?from=2026-02-01&to=2026-02-01`);
    await expect(page.getByRole('main').getByRole('link', { name: '+7 701 000 00 02' })).toBeVisible();
    await expect(link).toBeHidden();
  });
  await test.step('and counted on the 2nd by the API', async () => {
    const response = await page.request.get(`${product.baseUrl}/api/v1/metrics?campaign=${SECOND.campaignUuid}`, {
      headers: { Authorization: `Bearer ${API_TOKEN}` },
    });
    const { byDay } = (await response.json()) as { byDay: { day: string; attempts: number }[] };
    expect(byDay).toMatchObject([{ day: '2026-02-01', attempts: 1 }, { day: '2026-02-02', attempts: 3 }]);
  });
});
