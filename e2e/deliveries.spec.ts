import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { EXAMPLE, EXAMPLE_TEXT, SECOND, SECOND_CAMPAIGN } from './fixtures/payloads';
import { expect } from './fixtures/test';
import { BROKEN, CHANGED_SUMMARY, deliverAnything, test } from './fixtures/troubled';

const list = (page: Page) => page.getByRole('region', { name: 'Deliveries', exact: true }).first();
const rows = (page: Page) => list(page).getByRole('row').filter({ has: page.getByRole('cell') });

test.describe('the list', () => {
  test('is narrowed by state and code, and its address holds nothing that was left empty', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/deliveries`);
    await page.getByRole('link', { name: `Rejected ${BROKEN + 1}` }).click();
    await expect(list(page)).toContainText(`${BROKEN + 1} deliveries`);
    await page.getByLabel('Code').selectOption('422');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(rows(page)).toHaveText([/Rejected.*422.*Names no attempt and call/]);
    await expect(page).toHaveURL(`${product.baseUrl}/deliveries?state=rejected&code=422`);
    await page.reload();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await expect(page).toHaveURL(`${product.baseUrl}/deliveries`);
    await expect(rows(page)).toHaveCount(50);
  });

  test('is narrowed by campaign and by time', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/deliveries`);
    await page.getByLabel('Campaign').selectOption(EXAMPLE.campaignUuid);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(rows(page)).toHaveText([/Updated/, /New/]);
    await page.getByLabel('From').fill('2099-01-01');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(page.getByText('No deliveries match')).toBeVisible();
    await expect(page).toHaveURL(`${product.baseUrl}/deliveries?campaign=${EXAMPLE.campaignUuid}&from=2099-01-01`);
    await page.getByLabel('From').fill('');
    await page.getByLabel('To', { exact: true }).fill('2099-01-01');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(rows(page)).toHaveCount(2);
  });
});

test.describe('a delivery', () => {
  test('is opened from the list, what is odd in it marked', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/deliveries?campaign=${SECOND.campaignUuid}`);
    await rows(page).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Delivery 3' })).toBeVisible();
    const body = page.getByRole('region', { name: 'Body' });
    await expect(body).toContainText('1 place is marked');
    const place = body.getByRole('navigation', { name: 'Marked places' }).getByRole('link', { name: 'duration' });
    const line = page.locator((await place.getAttribute('href')) ?? 'none');
    await expect(line).toContainText('"duration": -1');
  });

  test('stands beside the one before it, line by line, and any two change places', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/deliveries/2`);
    const compare = page.getByRole('group', { name: 'Compare' });
    await expect(page.getByRole('region', { name: 'Revisions of the attempt' })).toContainText('2 deliveries of this attempt');
    const changed = compare.getByRole('row').filter({ hasText: CHANGED_SUMMARY });
    await expect(changed.getByRole('cell')).toHaveText([/− *"summary": "The conversation/, new RegExp(`\\+ *"summary": "${CHANGED_SUMMARY}"`)]);
    await page.getByLabel('Left').selectOption('2');
    await page.getByLabel('Right').selectOption('1');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page).toHaveURL(`${product.baseUrl}/deliveries/2?left=2&right=1`);
    await expect(changed.getByRole('cell').first()).toContainText(CHANGED_SUMMARY);
  });

  test('is downloaded byte for byte', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/deliveries/1`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download body' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(EXAMPLE_TEXT);
  });
});

test.describe('a replay', () => {
  test('of one says where it stands then', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/deliveries/2`);
    await page.getByRole('button', { name: 'Replay' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Replayed: it is on the pages.' })).toBeVisible();
    await openPage(page, `${product.baseUrl}/deliveries/4`);
    await page.getByRole('button', { name: 'Replay' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Today’s rules cannot read it.' })).toBeVisible();
  });

  test('of a selection takes what is chosen, by keyboard too', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/deliveries?campaign=${EXAMPLE.campaignUuid}`);
    const one = page.getByRole('button', { name: 'Replay chosen (0)' });
    await expect(one).toBeDisabled();
    for (const id of [1, 2]) {
      await page.getByRole('checkbox', { name: `Choose delivery ${id}` }).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: 'Replay chosen (2)' }).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Replayed: 2' })).toContainText('2 on the pages');
  });

  test('of a kind shows how far it is, can be stopped, and goes to the end', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/deliveries?code=400`);
    // holds the second step until the page was looked at
    const held: (() => void)[] = [];
    let steps = 0;
    await page.route('**/deliveries?code=400', async (route) => {
      if (route.request().method() === 'POST' && ++steps === 2) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.getByRole('button', { name: `Replay all (${BROKEN})` }).click();
    const status = page.getByRole('status').filter({ hasText: /Replay|Stopped/ });
    await expect(status).toContainText(`Replaying: 50 of ${BROKEN}`);
    await expect(page.getByRole('progressbar', { name: 'Progress of the replay' })).toHaveJSProperty('value', 50);
    await page.getByRole('button', { name: 'Stop' }).click();
    for (const release of held) release();
    await expect(status).toContainText(`Stopped after 100 of ${BROKEN}; what is done stays done`);

    await page.getByRole('button', { name: `Replay all (${BROKEN})` }).click();
    await expect(status).toContainText(`Replayed: ${BROKEN}`);
    await expect(status).toContainText(`${BROKEN} rejected`);
  });
});

test('what came without a valid token is told on every page, and released from quarantine', async ({ admin: page, product }) => {
  await openPage(page, product.baseUrl);
  const banner = page.getByRole('status').filter({ hasText: '1 body without a valid token came in the last 24 hours.' });
  await expect(banner).toBeHidden();
  expect(await deliverAnything(product, JSON.stringify(SECOND_CAMPAIGN[1]), 'no-such-token-no-such-token')).toBe(401);

  // a link, not a reload: the layout around the page is kept
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Campaigns' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Campaigns' })).toBeVisible();
  await expect(banner).toBeVisible();
  await banner.getByRole('link', { name: 'Show' }).click();
  const quarantine = page.getByRole('region', { name: 'Quarantine' }).first();
  await expect(quarantine).toContainText('1 body');
  await quarantine.getByRole('button', { name: /^Release body/ }).click();
  await expect(quarantine).toContainText('Empty');
  await expect(banner).toBeHidden();
  await expect(rows(page).first()).toContainText('On the pages');
  await rows(page).first().getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Body' })).toContainText(SECOND.gapCallUuid);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious where much went wrong, in the ${colorScheme} theme`, async ({ admin: page, product }) => {
    await page.emulateMedia({ colorScheme });
    expect(await deliverAnything(product, '{}', 'no-such-token-no-such-token')).toBe(401);
    for (const address of ['/deliveries?state=rejected', '/deliveries/2', '/deliveries/3', '/deliveries/5']) {
      await openPage(page, product.baseUrl + address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`), address).toEqual([]);
    }
  });
}
