import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EXAMPLE } from './fixtures/payloads';
import { ROOT } from './fixtures/product';
import { ADMIN, expect, test } from './fixtures/test';

/** Every address that the files of `app/` make, with the example's ids where they take one. */
const ADDRESSES = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.split(path.sep).join('/')}`)
  .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
  .map((file) => ({
    isPage: file.endsWith('page.tsx'),
    methods: [...readFileSync(path.join(ROOT, 'app', file), 'utf8').matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(([, method = '']) => method),
    address: file
      .replace(/\/(page\.tsx|route\.ts)$/, '')
      .replaceAll(/\/\([^)]+\)/g, '')
      .replace('[uuid]', file.includes('campaigns') ? EXAMPLE.campaignUuid : EXAMPLE.callUuid)
      .replace('[id]', '1'),
  }));

/** Open by contract: health, what leads to a session, the webhook (its token is its own), links to recordings (signed). */
const OPEN = /^\/(sign-in|setup|healthz|readyz|api\/auth\/.*|api\/hubtalk.*|api\/recordings)$/;

const CREDENTIALS: Record<string, string>[] = [
  {}, { Authorization: 'Bearer wrong-token-wrong-token-wrong' }, { Cookie: 'callboard.session_token=forged.forged' },
];

const CLOSED = ADDRESSES.filter(({ address }) => !OPEN.test(address));

test.use({ expectedConsole: /401|403/ });

test('every page sends a visitor to the sign-in page and shows nothing', async ({ page, product }) => {
  const pages = CLOSED.filter(({ isPage }) => isPage).map(({ address }) => address || '/');
  expect(pages.length).toBeGreaterThanOrEqual(6);
  for (const address of pages) {
    const response = await page.goto(product.baseUrl + address);
    expect(new URL(page.url()).pathname, address).toBe('/sign-in');
    expect(await response?.text(), address).not.toContain('77778228912');
  }
});

test('every route of the API refuses who has no session or token', async ({ request, product }) => {
  const routes = CLOSED.filter(({ isPage }) => !isPage);
  expect(routes.length).toBeGreaterThanOrEqual(9);
  expect(routes.filter(({ methods }) => methods.length === 0)).toEqual([]);
  for (const { address, method } of routes.flatMap(({ address, methods }) => methods.map((method) => ({ address, method })))) {
    for (const headers of CREDENTIALS) {
      const response = await request.fetch(product.baseUrl + address, { method, headers, maxRedirects: 0 });
      // A write without a token is asked first where it comes from.
      const refusals = method === 'GET' ? [401] : [401, 403];
      expect(refusals, `${method} ${address} ${JSON.stringify(headers)}`).toContain(response.status());
      expect(response.headers()['content-type'], address).toContain('application/problem+json');
    }
  }
});

test('who signs in comes to the page that was asked for; who signs out is out', async ({ page, product }) => {
  const wanted = `${product.baseUrl}/campaigns/${EXAMPLE.campaignUuid}`;
  await page.goto(wanted);
  await page.getByLabel('E-mail').fill(ADMIN.email);
  await page.getByLabel('Password').fill(ADMIN.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(wanted);

  await page.getByText('Account admin@example.kz').or(page.locator('summary[aria-label="Account admin@example.kz"]')).first().click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(wanted);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('a wrong password is refused in words', async ({ page, product }) => {
  await page.goto(`${product.baseUrl}/sign-in`);
  await page.getByLabel('E-mail').fill('nobody@example.kz');
  await page.getByLabel('Password').fill('wrong-wrong-wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The e-mail or the password is wrong.' })).toBeVisible();
});
