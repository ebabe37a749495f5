import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPage } from './fixtures/open-page';
import { expect, LONG_SECONDS, RECORDED, test } from './fixtures/recordings';
import { API_TOKEN } from './fixtures/test';

const player = (page: Page) => page.getByRole('region', { name: 'Recording of the call' });
const button = (page: Page, name: string) => player(page).getByRole('button', { name, exact: true });
const bar = (page: Page) => player(page).getByRole('slider', { name: 'Position in the recording' });
/** Of the <audio> itself. */
const audio = (page: Page) => page.locator('[data-player] > audio').evaluate((element: HTMLAudioElement) =>
  ({ seconds: element.currentTime, isPaused: element.paused, rate: element.playbackRate, src: element.src }));
const seconds = async (page: Page) => (await audio(page)).seconds;
const canvases = (page: Page) => player(page).evaluate((section) =>
  [...section.querySelectorAll('*')].reduce((count, element) => count + (element.shadowRoot?.querySelectorAll('canvas').length ?? 0), 0));

for (const kind of ['mp3', 'wav'] as const) {
  test(`an ${kind} plays from the bucket; its waveform is there at once from then on`, async ({ admin: page, product, swift }) => {
    const fromBucket: string[] = [];
    page.on('request', (request) => request.url().startsWith(swift?.variables.S3_ENDPOINT ?? 'none') && fromBucket.push(request.url()));
    await openPage(page, `${product.baseUrl}/calls/${RECORDED[kind].callUuid}`);
    await expect(button(page, 'Play')).toBeVisible();
    expect(fromBucket).toEqual([]);
    const kept = page.waitForResponse((response) => response.url().endsWith('/recording/peaks'));
    await button(page, 'Play').click();
    await expect.poll(() => seconds(page)).toBeGreaterThan(0.5);
    expect((await kept).status()).toBe(204);
    await expect.poll(() => canvases(page)).toBeGreaterThan(0);
    expect(new URL((await audio(page)).src).pathname).toBe(`/recordings/calls/${RECORDED[kind].key}`);

    await page.goto('about:blank');
    fromBucket.length = 0;
    await openPage(page, `${product.baseUrl}/calls/${RECORDED[kind].callUuid}`);
    await expect.poll(() => canvases(page)).toBeGreaterThan(0);
    await expect(bar(page)).toHaveAttribute('aria-valuetext', /^0:00 of 0:\d\d$/);
    expect(fromBucket).toEqual([]);
  });
}

/** Plays the long one until its link is dead; gives back that link. */
async function playUntilExpired(page: Page, baseUrl: string): Promise<string> {
  await openPage(page, `${baseUrl}/calls/${RECORDED.long.callUuid}`);
  await button(page, 'Play').click();
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.5);
  const { src } = await audio(page);
  await expect.poll(async () => (await page.request.get(src, { headers: { Range: 'bytes=0-0' } })).status(), { timeout: 30_000 }).toBe(403);
  return src;
}

/** Far beyond what a browser holds, so that it must ask the bucket again. */
async function goOnFarAhead(page: Page, expired: string): Promise<void> {
  const { width = 0, height = 0 } = (await bar(page).boundingBox()) ?? {};
  await bar(page).click({ position: { x: width * 0.9, y: height / 2 } });
  await expect.poll(async () => (await audio(page)).src).not.toBe(expired);
  await expect.poll(() => seconds(page)).toBeGreaterThan(LONG_SECONDS * 0.9);
  const { seconds: reached, isPaused } = await audio(page);
  expect([isPaused, reached < LONG_SECONDS * 0.9 + 30]).toEqual([false, true]);
  await expect(button(page, 'Pause')).toBeVisible();
}

test.describe('a link that ends while it plays', () => {
  test.use({ expectedConsole: /403/ });

  test('is renewed at the same place, and the audit knows it for no second play', async ({ admin: page, product }) => {
    await goOnFarAhead(page, await playUntilExpired(page, product.baseUrl));
  });

  test('also when only the bucket knows that it has ended: by its 403', async ({ admin: page, product }) => {
    // the player is told that its first link lives on
    await page.route(/\/recording\?answer=link$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), expiresInSeconds: 300 } });
    });
    await goOnFarAhead(page, await playUntilExpired(page, product.baseUrl));
  });
});

test('keys, speed and the place in the address', async ({ admin: page, product }) => {
  const address = `${product.baseUrl}/calls/${RECORDED.mp3.callUuid}`;
  await openPage(page, `${address}?t=7`);
  await expect(bar(page)).toHaveAttribute('aria-valuenow', '7');
  await page.keyboard.press('Space');
  await expect.poll(() => seconds(page)).toBeGreaterThan(7);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => seconds(page)).toBeGreaterThan(12);
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect.poll(async () => (await audio(page)).rate).toBe(1.5);
  // what is typed is no key of the player
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeFocused();
  await page.keyboard.type(' []');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await audio(page)).toMatchObject({ rate: 1.5, isPaused: false });
  await page.keyboard.press('Space');
  await expect.poll(async () => (await audio(page)).isPaused).toBe(true);
  await expect(page).toHaveURL(/\?t=1[2-9]$/);
  const place = new URL(page.url()).searchParams.get('t') ?? '';
  await page.reload();
  await expect(bar(page)).toHaveAttribute('aria-valuenow', place);
  await expect(player(page).getByRole('combobox', { name: 'Speed' })).toHaveValue('1.5');
});

test('every play and download is in the audit’s way, and no link in a log', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/calls/${RECORDED.wav.callUuid}`);
  const download = page.waitForEvent('download');
  await player(page).getByRole('link', { name: 'Download the recording' }).click();
  expect((await download).suggestedFilename()).toBe('08-loan-refuse-kz.wav');
  const link = `${product.baseUrl}/api/v1/attempts/00000000-0000-4000-8000-e00000000002/recording`;
  const answer = await page.request.get(link, { headers: { Authorization: `Bearer ${API_TOKEN}` }, maxRedirects: 0 });
  expect([answer.status(), new URL(answer.headers().location ?? '').searchParams.get('X-Amz-Expires')]).toEqual([302, '5']);
  expect(product.printed()).toContain('/recording');
  expect(product.printed()).not.toMatch(/X-Amz-|signature=/i);
});

test.describe('a recording that is not there', () => {
  test.use({ expectedConsole: /404/ });

  test('is said where it would play', async ({ admin: page, product }) => {
    await openPage(page, `${product.baseUrl}/calls/${RECORDED.gone.callUuid}`);
    await button(page, 'Play').click();
    await expect(player(page).getByRole('alert')).toHaveText('HubTalk named a recording, but it is not in the storage of recordings.');
  });
});

test('the settings test the bucket', async ({ admin: page, product }) => {
  await openPage(page, `${product.baseUrl}/settings`);
  const panel = page.getByRole('region', { name: 'Recordings' });
  await panel.getByRole('button', { name: 'Test the storage' }).click();
  await expect(panel.locator('[data-check]')).toHaveCount(6);
  const codes = await panel.locator('[data-check]').evaluateAll((items) => items.map((item) => item.getAttribute('data-check')));
  expect(codes).toEqual(['connection_ok', 'prefix_ok', 'clock_ok', 'samples_some', 'link_ok', 'cors_ok']);
  await expect(panel).not.toContainText('testing');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing serious in the player, also beside a list', async ({ admin: page, product }) => {
      for (const address of [`/calls/${RECORDED.mp3.callUuid}`, `/calls?call=${RECORDED.mp3.callUuid}`]) {
        await openPage(page, product.baseUrl + address);
        await button(page, 'Play').click();
        await expect.poll(() => seconds(page)).toBeGreaterThan(0.2);
        const { violations } = await new AxeBuilder({ page }).include('[data-player]').analyze();
        expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id), address).toEqual([]);
      }
    });
  });
}

test('on a phone it plays, stays in sight and fits', async ({ admin: page, product }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await openPage(page, `${product.baseUrl}/calls/${RECORDED.mp3.callUuid}`);
  await button(page, 'Play').click();
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.2);
  await page.mouse.wheel(0, 600);
  await expect(button(page, 'Pause')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the player is loaded where there is a recording, and the page stays below 250 kB of JavaScript', async ({ admin: page, product }) => {
  const scripts = async (address: string) => {
    await openPage(page, product.baseUrl + address);
    await page.waitForLoadState('networkidle');
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => 'encodedBodySize' in entry && new URL(entry.name).pathname.endsWith('.js'))
      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize })));
    const texts = await Promise.all(loaded.map(async ({ name }) => (await page.request.get(name)).text()));
    return { bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0), hasPlayer: texts.some((text) => text.includes('callboard.speed')), hasWaveform: texts.some((text) => text.includes('barMinHeight')) };
  };
  const { callUuid } = RECORDED.mp3;
  await openPage(page, `${product.baseUrl}/calls/${callUuid}`);
  await button(page, 'Play').click();
  await expect.poll(() => canvases(page)).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  const recorded = await scripts(`/calls/${callUuid}`);
  expect(recorded).toMatchObject({ hasPlayer: true, hasWaveform: true });
  expect(recorded.bytes).toBeLessThanOrEqual(250_000);
  expect(await scripts('/calls')).toMatchObject({ hasPlayer: false, hasWaveform: false });
});
