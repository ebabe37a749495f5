import { EXAMPLE } from './fixtures/payloads';
import { API_TOKEN, expect, test } from './fixtures/test';

test.describe('an id that nobody has', () => {
  test.use({ expectedConsole: /404/ });

  for (const address of ['/campaigns/00000000-0000-4000-8000-ffffffffffff', '/calls/00000000-0000-4000-8000-ffffffffffff', '/nowhere']) {
    test(`${address} is said in words, with ways back`, async ({ admin: page, product }) => {
      const response = await page.goto(product.baseUrl + address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: 'All campaigns' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Campaigns' })).toBeVisible();
    });
  }
});

for (const address of ['/calls', `/campaigns/${EXAMPLE.campaignUuid}`]) {
  test(`a bad filter on ${address} is said, ignored alone, and dismissed`, async ({ admin: page, product }) => {
    await page.goto(`${product.baseUrl}${address}?outcome=ANSWERED&duration=gt:long&nonsense=1`);
    const notice = page.getByRole('status').filter({ hasText: 'Not understood and therefore ignored:' });
    await expect(notice).toContainText('duration');
    await expect(notice).toContainText('nonsense');
    await expect(page.getByRole('navigation', { name: 'Active filters' })).toContainText('Answered');
    await notice.getByRole('link', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
    await expect(page).toHaveURL(`${product.baseUrl}${address}?outcome=ANSWERED`);
    await expect(page.getByRole('navigation', { name: 'Active filters' })).toContainText('Answered');
  });
}

test('the API refuses the same filter with its path', async ({ request, product }) => {
  const headers = { Authorization: `Bearer ${API_TOKEN}` };
  const response = await request.get(`${product.baseUrl}/api/v1/calls?duration=gt:long&nonsense=1`, { headers });
  expect(response.status()).toBe(400);
  const { errors } = (await response.json()) as { errors: { path: string }[] };
  expect(errors.map(({ path }) => path).sort()).toEqual(['duration', 'nonsense']);
});

test('the API takes several values by comma, and a comma inside a value as %2C', async ({ request, product }) => {
  const headers = { Authorization: `Bearer ${API_TOKEN}` };
  const countOf = async (query: string): Promise<number> => {
    const response = await request.get(`${product.baseUrl}/api/v1/metrics?${query}`, { headers });
    expect(response.status(), query).toBe(200);
    return ((await response.json()) as { calls: number }).calls;
  };
  expect(await countOf('outcome=ANSWERED,BUSY')).toBe(4);
  expect(await countOf('outcome=BUSY')).toBe(1);
  expect(await countOf('result=CALL_ANSWERED_CONFIRMED%2CBUSY')).toBe(0);
});
