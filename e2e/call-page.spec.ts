import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, LONG_CALL, test } from './fixtures/long-call';
import { openPage } from './fixtures/open-page';

const lane = (page: Page) => page.getByRole('region', { name: 'Attempts' });
const mark = (page: Page, number: number) => lane(page).getByRole('link', { name: new RegExp(`^Attempt ${number} `) });
const attemptHead = (page: Page, number: number) => page.getByRole('heading', { name: `Attempt ${number}`, exact: true });

test('the lane is walked by the arrows, and an attempt opens without a reload', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${LONG_CALL.callUuid}?q=завтра`);
  await expect(lane(page).getByRole('listitem').nth(2)).toHaveText('Attempt 3 not received');
  await expect(mark(page, 4)).toHaveAttribute('aria-current', 'true');
  await expect(mark(page, 4)).toHaveAccessibleName(/Attempt 4 Answered .*1:41.*RU.*KZ.*Айгерім.*Decides/);
  await expect(lane(page)).toContainText('3 days later');
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await mark(page, 4).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(mark(page, 2)).toBeFocused();
  await page.keyboard.press('End');
  await expect(mark(page, 12)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(mark(page, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(attemptHead(page, 1)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`attempt=${LONG_CALL.eventUuid(1)}&q=`));
  await expect(mark(page, 1)).toHaveAttribute('aria-current', 'true');
  await expect(mark(page, 1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(attemptHead(page, 2)).toBeVisible();
  await page.goBack();
  await expect(attemptHead(page, 1)).toBeVisible();
  expect(await page.evaluate(() => 'stays' in window)).toBe(true);
});

test('only the open attempt is a stop of the Tab key', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${LONG_CALL.callUuid}`);
  await mark(page, 4).focus();
  await page.keyboard.press('Tab');
  await expect(lane(page).getByRole('link', { name: /Inbound/ })).toBeFocused();
});

test('the other calls of the number are there, inbound and of other campaigns, and lead to each other', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${LONG_CALL.callUuid}`);
  const others = page.getByRole('region', { name: 'Other calls with this number' });
  await expect(others.getByRole('listitem')).toHaveText([/Inbound.*Answered/, /00000000.*Busy/]);
  await others.getByRole('link', { name: /Inbound/ }).click();
  await expect(page).toHaveURL(new RegExp(LONG_CALL.inboundUuid));
  await expect(page.getByRole('heading', { level: 1, name: LONG_CALL.phone })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Other calls with this number' }).getByRole('listitem')).toHaveCount(2);
});

test('the page says why: the rule of the outcome, the report’s words, both durations', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${LONG_CALL.callUuid}`);
  const understanding = page.getByRole('region', { name: 'Understanding' });
  await expect(understanding).toContainText('Клиент обещал заплатить.');
  await expect(understanding).toContainText('Спокойный тон.');
  await expect(understanding).toContainText('The status leaves it open; the customer said something.');
  await expect(understanding).toContainText('status: PENDING');
  await expect(understanding).toContainText(/Lasted\s*1:41\s*Billed\s*1:37/);
  await expect(understanding).toContainText('Billed for 4 sec less than it lasted.');
  await expect(understanding).toContainText(/RU\s*→.*KZ/);
});

test('a masked variable is shown once it is revealed, on the record', async ({ admin: page, product, audit }) => {
  const masking = page.getByRole('region', { name: 'Masked variables' });
  await openPage(page, `${product.baseUrl}/settings`);
  await masking.getByLabel('Variable').fill('иин');
  await masking.getByRole('button', { name: 'Mask' }).click();
  await expect(masking.getByRole('listitem')).toHaveText(['иин']);
  await openPage(page, `${product.baseUrl}/calls/${LONG_CALL.callUuid}`);
  const variables = page.getByRole('region', { name: 'Variables' }).first();
  await expect(variables).toContainText('15000');
  await expect(variables).not.toContainText(LONG_CALL.secret);
  await variables.getByRole('button', { name: 'Reveal “ИИН”; it is recorded' }).click();
  await expect(variables).toContainText(LONG_CALL.secret);
  const records = audit();
  expect(records.map(({ action }) => action)).toEqual(['variable.mask', 'variable.reveal']);
  expect(records[1]).toMatchObject({ subjectId: LONG_CALL.callUuid, detail: JSON.stringify({ variable: 'ИИН', columnNumber: 1 }) });
  await page.reload();
  await expect(page.getByRole('region', { name: 'Variables' }).first()).not.toContainText(LONG_CALL.secret);
  await openPage(page, `${product.baseUrl}/settings`);
  await masking.getByRole('button', { name: 'Stop masking “иин”' }).click();
  await expect(masking).toContainText('No variable is masked.');
});

test('what HubTalk’s support asks for is copied in one go', async ({ admin: page, product, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product.baseUrl });
  await openPage(page, `${product.baseUrl}/calls/${LONG_CALL.callUuid}`);
  await page.getByRole('button', { name: 'Copy for HubTalk support' }).click();
  await expect(page.getByRole('region', { name: 'For HubTalk support' })).toContainText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').slice(0, 4)).toEqual([
    `call_event_uuid: ${LONG_CALL.eventUuid(4)}`, `call_uuid: ${LONG_CALL.callUuid}`, `call_campaign_uuid: ${LONG_CALL.campaignUuid}`, 'conversation_path: /logs/llm/4',
  ]);
  await expect(page.getByRole('link', { name: '/logs/llm/4' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('axe finds nothing serious', async ({ admin: page, product }) => {
      await openPage(page, `${product.baseUrl}/calls/${LONG_CALL.callUuid}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the lane scrolls by itself, with the open attempt in view; talk, understanding and raw data follow', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/calls/${LONG_CALL.callUuid}?attempt=${LONG_CALL.eventUuid(11)}`);
    await expect(mark(page, 11)).toBeInViewport({ ratio: 0.9 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const tops = await Promise.all(['Attempts', 'Attempt 11', 'Transcript', 'Understanding', 'Variables', 'Raw data'].map(async (name) =>
      (await page.getByRole('region', { name, exact: true }).first().boundingBox())?.y ?? 0));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});
