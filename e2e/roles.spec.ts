import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { expect, FOREIGN, FOREIGN_TRACE, OUR_NUMBER, OURS, test } from './fixtures/roles';
import { apiReads, readAllPages } from './fixtures/read-everything';

// reviews and exports, which the audit tells of
test.use({ ownServer: 'roles' });

/** What a browser says of refusals that these tests ask for. */
test.use({ expectedConsole: /40[34]/ });

const call = `/calls/${OURS.callUuid}`;

for (const role of ['viewer', 'manager'] as const) {
  test.describe(`as a ${role}`, () => {
    test.use({ role });
    test('nothing of another campaign is on any page that a link leads to', async ({ member: page, product }) => {
      test.setTimeout(240_000);
      const read = await readAllPages(page, product.baseUrl);
      expect(read.length).toBeGreaterThan(20);
      expect(read.map(({ address }) => address.split('?')[0])).toEqual(expect.arrayContaining(['/', '/calls', '/attempts', '/campaigns', '/review', call, `/campaigns/${OURS.campaignUuid}`]));
      expect(read.filter(({ text }) => FOREIGN_TRACE.test(text)).map(({ address, text }) => `${address}: ${around(text, FOREIGN_TRACE)}`)).toEqual([]);
      if (role === 'viewer') expect(read.filter(({ text }) => OUR_NUMBER.test(text)).map(({ address, text }) => `${address}: ${around(text, OUR_NUMBER)}`)).toEqual([]);
      else expect(read.filter(({ text }) => OUR_NUMBER.test(text)).length).toBeGreaterThan(3);
    });

    test('the API gives nothing of another campaign', async ({ member: page, product }) => {
      for (const address of apiReads(OURS)) {
        const response = await page.request.get(product.baseUrl + address);
        const text = await response.text();
        expect(response.status(), `${address} ${text}`).toBe(200);
        expect(text.match(FOREIGN_TRACE)?.[0], address).toBeUndefined();
        if (role === 'viewer') expect(text.match(OUR_NUMBER)?.[0], address).toBeUndefined();
      }
    });

    test('another campaign is not found by its ids, filters or counts', async ({ member: page, product }) => {
      const status = async (address: string) => (await page.request.get(product.baseUrl + address)).status();
      const json = async (address: string) => (await page.request.get(product.baseUrl + address)).json() as Promise<Record<string, unknown>>;
      for (const address of [`/calls/${FOREIGN.callUuid}`, `/campaigns/${FOREIGN.campaignUuid}`, `/deliveries/2`]) {
        await page.goto(product.baseUrl + address);
        await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(/^(Not found|Deliveries)$/);
        await expect(page.getByRole('main'), address).not.toContainText(FOREIGN_TRACE);
      }
      const ids = [`calls/${FOREIGN.callUuid}`, `campaigns/${FOREIGN.campaignUuid}`, `attempts/${FOREIGN.eventUuid}`];
      for (const address of ids) expect(await status(`/api/v1/${address}`), address).toBe(404);
      const byFilter = [
        `campaign=${FOREIGN.campaignUuid}`, `campaign=${FOREIGN.campaignUuid},${FOREIGN.campaignUuid}`, `phone=${FOREIGN.phone}`, 'q=zforeign', 'var.zforeign-column=present',
        'report.zforeign-report=present', `tag=${FOREIGN.tag}`, 'result=CALL_ANSWERED_ZFOREIGN', `agent=00000000-0000-4000-8000-900000000002`, 'var.debt=gt:50000',
      ];
      for (const filter of byFilter) {
        expect((await json(`/api/v1/calls?${filter}`)).data, filter).toEqual([]);
        expect((await json(`/api/v1/attempts?${filter}`)).data, filter).toEqual([]);
        expect((await json(`/api/v1/metrics?${filter}`)).calls, filter).toBe(0);
        expect((await json(`/api/v1/facets?${filter}`)).total, filter).toBe(0);
      }
      // with every condition turned round, it is still out of sight
      for (const filter of ['not.q=кредитор', 'not.tag=ours-tag', `not.campaign=${OURS.campaignUuid}`]) {
        expect(JSON.stringify(await json(`/api/v1/calls?${filter}`)), filter).not.toMatch(FOREIGN_TRACE);
      }
      expect(await json('/api/v1/metrics')).toMatchObject({ calls: 1, attempts: 1, reachedCalls: 1 });
      for (const word of ['zforeign', FOREIGN.phone, FOREIGN.phone.slice(-7), FOREIGN.callUuid, FOREIGN.eventUuid, 'zforeign-agent', 'zforeign-value']) {
        expect(await json(`/api/v1/search?q=${word}`), word).toEqual({
          campaigns: [], agents: [], calls: [], attempts: [], phone: { calls: [], count: 0 }, words: { calls: [], count: 0 }, names: [],
        });
      }
      expect(await json('/api/v1/histogram?field=var.debt')).toMatchObject({ min: 15_000, max: 15_000 });
      expect(await json('/api/v1/values?kind=var&name=debt')).toMatchObject({ data: [{ value: '15000', count: 1 }] });
    });
  });
}

test('a viewer neither hears nor takes a recording', async ({ viewer: page, product }) => {
  await openPage(page, product.baseUrl + call);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(OURS.maskedPhone);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);
  await expect(page.locator('audio')).toHaveCount(0);
  for (const query of ['', '?answer=link', '?download=1', '?answer=link&download=1']) {
    const response = await page.request.get(`${product.baseUrl}/api/v1/attempts/${OURS.eventUuid}/recording${query}`, { maxRedirects: 0 });
    expect([403, 404], query).toContain(response.status());
    expect(response.headers().location, query).toBeUndefined();
  }
  const written = await page.request.put(`${product.baseUrl}/api/v1/attempts/${OURS.eventUuid}/recording/peaks`, { data: { sizeBytes: 1, durationSeconds: 1, peaks: [0] }, headers: { Origin: product.baseUrl } });
  expect([403, 404]).toContain(written.status());
});

test('a viewer exports nothing', async ({ viewer: page, product }) => {
  for (const address of ['/calls', '/attempts', `/campaigns/${OURS.campaignUuid}`]) {
    await openPage(page, product.baseUrl + address);
    await expect(page.getByRole('button', { name: /export/i }), address).toHaveCount(0);
  }
  const refused = await Promise.all(['export.csv', 'export.xlsx', 'export.columns'].map(async (name) =>
    (await page.request.get(`${product.baseUrl}/api/v1/${name}?rows=calls`)).status()));
  expect(refused).toEqual([403, 403, 403]);
});

test('a viewer has no deliveries, no settings of the workspace, and nothing to review', async ({ viewer: page, product }) => {
  await openPage(page, `${product.baseUrl}/`);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Deliveries' })).toHaveCount(0);
  for (const address of ['deliveries', 'deliveries/1', 'deliveries/1/body']) {
    expect((await page.request.get(`${product.baseUrl}/api/v1/${address}`)).status(), address).toBe(403);
  }
  expect((await page.request.post(`${product.baseUrl}/api/v1/deliveries/1/replay`, { headers: { Origin: product.baseUrl } })).status()).toBe(403);
  await page.goto(`${product.baseUrl}/deliveries`);
  await expect(page.getByRole('main')).toContainText('Only administrators and managers');
  await openPage(page, `${product.baseUrl}/settings`);
  for (const name of ['Webhook', 'Scorecard', 'Masked variables', 'Recordings', 'API tokens']) await expect(page.getByRole('region', { name }), name).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('button', { name: 'Save' })).toHaveCount(0);
  await openPage(page, product.baseUrl + call);
  await expect(page.getByRole('region', { name: 'Raw data' })).toContainText('Your role does not see the bodies as sent');
  await expect(page.getByRole('form', { name: 'Review' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Note|Reveal/ })).toHaveCount(0);
});

test('a manager of one campaign listens, reviews and exports in it, and nowhere else', async ({ manager: page, product }) => {
  const get = (address: string) => page.request.get(`${product.baseUrl}/api/v1/${address}`, { maxRedirects: 0 });
  expect((await get(`attempts/${OURS.eventUuid}/recording`)).status()).toBe(302);
  for (const query of ['', '?answer=link', '?download=1']) expect((await get(`attempts/${FOREIGN.eventUuid}/recording${query}`)).status(), query).toBe(404);
  for (const rows of ['calls', 'attempts']) {
    const csv = await (await get(`export.csv?rows=${rows}`)).text();
    expect(csv).toContain(rows === 'calls' ? OURS.callUuid : OURS.eventUuid);
    expect(csv).not.toMatch(FOREIGN_TRACE);
    const columns = await (await get(`export.columns?rows=${rows}`)).text();
    expect(columns).not.toMatch(FOREIGN_TRACE);
    expect(await (await get(`export.csv?rows=${rows}&campaign=${FOREIGN.campaignUuid}`)).text()).not.toMatch(FOREIGN_TRACE);
  }
  const filled = await page.request.post(`${product.baseUrl}/api/v1/campaigns/${FOREIGN.campaignUuid}/spreadsheet`, {
    headers: { Origin: product.baseUrl }, multipart: { file: { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('phone\n77019990017\n') } },
  });
  expect([400, 404]).toContain(filled.status());
  expect(await filled.text()).not.toMatch(FOREIGN_TRACE);
  expect((await get('deliveries/2')).status()).toBe(404);
  expect((await get('deliveries/2/body')).status()).toBe(404);
  expect((await page.request.post(`${product.baseUrl}/api/v1/deliveries/2/replay`, { headers: { Origin: product.baseUrl } })).status()).toBe(404);
  await openPage(page, product.baseUrl + call);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Review' })).toBeVisible();
  await openPage(page, `${product.baseUrl}/settings`);
  await expect(page.getByRole('region', { name: 'Masked variables' })).toHaveCount(0);
});

test('the side pane of a viewer is masked as the page is', async ({ viewer: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls?q=кредит`);
  const bodies = collectBodies(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const pane = page.getByRole('complementary', { name: new RegExp(OURS.maskedPhone.replace(/[+*]/g, '\\$&')) });
  await expect(pane.getByRole('region', { name: 'Transcript' })).toContainText('Перезвоните на 8 (777) *** ** 12');
  await expect(pane.getByRole('region', { name: 'Variables' }).first()).toContainText('7777*****12');
  await expect(pane.getByRole('region', { name: 'Review' })).toContainText('Disputed');
  await expect(pane.getByRole('button', { name: /Review this call|Write a note|Change|Delete/ })).toHaveCount(0);
  await expect(pane).not.toContainText(OUR_NUMBER);
  expect((await bodies()).filter((text) => OUR_NUMBER.test(text))).toEqual([]);
});

/** What the server sent since, with the actions of the page. */
function collectBodies(page: Page): () => Promise<string[]> {
  const sent: Promise<string>[] = [];
  page.on('response', (response) => sent.push(response.text().catch(() => '')));
  return () => Promise.all(sent);
}

function around(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  return text.slice(Math.max(0, at - 80), at + 60);
}
