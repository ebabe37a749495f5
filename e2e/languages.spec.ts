import type { Page } from '@playwright/test';
import en from '@/messages/en.json' with { type: 'json' };
import kk from '@/messages/kk.json' with { type: 'json' };
import ru from '@/messages/ru.json' with { type: 'json' };
import { openPage } from './fixtures/open-page';
import { EXAMPLE, SECOND } from './fixtures/payloads';
import { expect, test } from './fixtures/test';

const LANGUAGES = [
  { locale: 'ru', name: 'Русский', messages: ru },
  { locale: 'kk', name: 'Қазақша', messages: kk },
  { locale: 'en', name: 'English', messages: en },
] as const;

const PAGES = [
  '/', '/campaigns', `/campaigns/${EXAMPLE.campaignUuid}`, '/calls', `/calls/${SECOND.gapCallUuid}`, '/settings', '/settings/audit', '/deliveries', '/review', '/review/figures',
];

/** `overview.title` on a page is a message that nobody wrote. */
const MESSAGE_KEY = new RegExp(`\\b(${Object.keys(en).join('|')})\\.[a-z][\\w.]*`, 'i');

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').locator('summary').filter({ hasText: /^.*(EN|RU|KK)$/i }).click();
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
}

test('the language is switched in the shell, holds on every page, and is remembered', async ({ admin: page, product, context }) => {
  await page.goto(product.baseUrl);
  for (const { locale, name, messages } of LANGUAGES) {
    await choose(page, name);
    await expect(page.getByRole('heading', { level: 1, name: messages.overview.title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    for (const address of PAGES) {
      await openPage(page, product.baseUrl + address);
      await expect(page.getByRole('navigation', { name: messages.shell.nav })).toContainText(messages.shell.campaigns);
      expect(await page.locator('body').innerText(), `${locale} ${address}`).not.toMatch(MESSAGE_KEY);
    }
    const later = await context.newPage();
    await later.goto(product.baseUrl);
    await expect(later.getByRole('heading', { level: 1, name: messages.overview.title })).toBeVisible();
    await later.close();
    await page.goto(product.baseUrl);
  }
});

test('the sign-in page speaks the browser’s language', async ({ browser, product }) => {
  const context = await browser.newContext({ locale: 'kk-KZ' });
  const page = await context.newPage();
  await page.goto(`${product.baseUrl}/sign-in`);
  await expect(page.getByRole('button', { name: kk.signIn.submit })).toBeVisible();
  await context.close();
});
