import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { parseCsv } from '@/lib/exports/testing/parse-csv';
import { EXAMPLE, EXAMPLE_TEXT } from './fixtures/payloads';
import type { Product } from './fixtures/product';
import { deliver, expect, test } from './fixtures/test';

const ADMIN = { name: 'Айгүл', email: 'aigul@example.kz', password: 'a-long-enough-password' };

/** The calls of the example's campaign: variables by column number, the fixed columns, reports by name. */
const CALLS_CSV = {
  debt: '15000',
  phone: '77778228912',
  clientName: 'John Doe',
  call_uuid: EXAMPLE.callUuid,
  campaign_uuid: EXAMPLE.campaignUuid,
  campaign_name: 'a2b099ab',
  call_type: 'outbound',
  phone_number: '77778228912',
  call_status: 'COMPLETED',
  outcome: 'ANSWERED',
  attempts: '1',
  // 10:20:24 UTC in Asia/Almaty
  first_attempt_at: '2026-02-02 15:20:24',
  last_attempt_at: '2026-02-02 15:20:24',
  result: 'CALL_ANSWERED_INFORMATION_TRANSFERRED',
  sentiment: 'neutral',
  summary: "The conversation was centered around the user's inquiry about an auto loan...",
  last_answer: 'Thanks, goodbye',
  duration_seconds: '101',
  bill_duration_seconds: '97',
  agent_name: 'test_agent',
  initial_language: 'RU',
  final_language: 'RU',
  recording_key: '2026/02/02/10/0ca800d9-70ec-4e0c-a119-29d27185efce.mp3',
  'report.call_summary': 'The conversation was centered around...',
  'report.cybernet_sentiment_analysis': 'neutral',
};

test('from the first start to the campaign’s CSV', async ({ page, fresh }) => {
  await setUp(page, fresh);
  const webhookUrl = await createWebhookToken(page, fresh);
  expect(await deliver(webhookUrl, EXAMPLE_TEXT)).toMatchObject({ status: 'processed', callEventUuid: EXAMPLE.callEventUuid });

  await test.step('the campaign is there at once', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Campaigns' }).click();
    await page.getByRole('main').getByRole('link', { name: 'a2b099ab' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'a2b099ab' })).toBeVisible();
    const figures = page.getByRole('region', { name: 'Figures' });
    await expect(figures).toContainText('1 of 1 call');
    await expect(figures).toContainText('1 answered, 100%');
    const variables = page.getByRole('columnheader').filter({ hasText: /^(debt|phone|clientName)$/ });
    await expect(variables).toHaveText(['debt', 'phone', 'clientName']);
  });
  await test.step('the CSV holds each cell', async () => {
    const [header = [], ...rows] = parseCsv(await download(page), ',');
    expect(header).toEqual(Object.keys(CALLS_CSV));
    expect(rows).toEqual([Object.values(CALLS_CSV)]);
  });
  await test.step('the call tells what happened', () => seeCall(page));
  await test.step('the same delivery again counts once', async () => {
    expect(await deliver(webhookUrl, EXAMPLE_TEXT)).toMatchObject({ status: 'duplicate' });
    await page.goto(`${fresh.baseUrl}/campaigns/${EXAMPLE.campaignUuid}`);
    await expect(page.getByRole('region', { name: 'Figures' })).toContainText('1 of 1 call');
  });
});

async function setUp(page: Page, { baseUrl, printed }: Product): Promise<void> {
  await test.step('the link that the server printed makes the first administrator', async () => {
    const link = /^Set up:\s+(\S+)/m.exec(printed())?.[1] ?? '';
    expect(link).toContain('/setup?token=');
    await page.goto(baseUrl + new URL(link).pathname + new URL(link).search);
    await page.getByLabel('Name').fill(ADMIN.name);
    await page.getByLabel('E-mail').fill(ADMIN.email);
    await page.getByLabel('Password').fill(ADMIN.password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('No calls yet');
  });
}

async function createWebhookToken(page: Page, { baseUrl }: Product): Promise<string> {
  return test.step('a webhook token is made in the settings', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
    const panel = page.getByRole('region', { name: 'Webhook from HubTalk' });
    await panel.getByLabel('Name').fill('production');
    await panel.getByRole('button', { name: 'Create token' }).click();
    const address = await panel.getByLabel('Webhook address with the token').textContent();
    expect(address).toMatch(new RegExp(`^${baseUrl}/api/hubtalk\\?token=.{24,}$`));
    return address ?? '';
  });
}

async function download(page: Page): Promise<string> {
  const coming: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('main').getByRole('button', { name: 'Export', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('status')).toHaveText('1 row');
  await dialog.getByRole('radio', { name: 'CSV', exact: true }).check();
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/a2b099ab.*\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  await expect(dialog.getByRole('status')).toHaveText(/^Done: 1 row/);
  await page.keyboard.press('Escape');
  return text;
}

async function seeCall(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: EXAMPLE.phone }).click();
  await expect(page.getByRole('heading', { level: 1, name: EXAMPLE.phone })).toBeVisible();
  const transcript = page.getByRole('region', { name: 'Transcript' });
  await expect(transcript.getByRole('listitem')).toHaveText([
    /Bot.*Hello! I'm calling from Allur company\.\.\./, /Customer.*Tell me about loans/, /Bot.*Thank you for your interest\.\.\./,
  ]);
  await expect(transcript).toContainText('3 of 8 messages received');
  await expect(transcript).toContainText('Thanks, goodbye');
  const variables = page.getByRole('region', { name: 'Variables' }).first();
  await expect(variables.getByRole('row')).toHaveText([
    /Name/, /^5 ?debt ?15.?000$/, /^17 ?phone ?77778228912$/, /^20 ?clientName ?John Doe$/,
  ]);
  await expect(page.getByRole('region', { name: 'Attempts' }).getByRole('listitem')).toHaveText([
    /Attempt ?1 ?Answered.*(Feb 2, 2026|2 Feb 2026), 15:20.*1:41.*RU.*Decides/,
  ]);
}
