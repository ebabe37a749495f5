import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findHits, indexTurns } from '@/lib/talk/find-hits';
import { percentile } from '../load/percentile';
import { makeFolder, startProduct, WEBHOOK_TOKEN } from '../product/start-product';
import { findOnPage, scrollThrough } from './in-page';

const ADMIN = { email: 'bench@example.kz', password: 'correct-horse-battery' };

const TURNS = 2_000;
const WORDS = ['плат', 'кредит', 'қала', 'жоқ', 'завтра', 'договор', 'bank', 'сум', 'иә', 'customer:да', '"очередной платёж"', 'нет такого'];
const SAID =
  'Здравствуйте! Это банк, звоню по вашему кредитному договору: очередной платёж, сумма и дата. Қала, көше, жоқ, иә, да, нет, завтра оплата tomorrow please'.split(' ');

/** A talk whose turns have from one to forty words. */
const MESSAGES = Array.from({ length: TURNS }, (_, turn) => ({
  role: turn % 2 === 0 ? 'assistant' : 'user',
  content: Array.from({ length: 1 + ((turn * 7) % 40) }, (_, word) => SAID[(turn * 13 + word * 5) % SAID.length]).join(' '),
  timestamp: '',
}));

/** What a search costs in a talk of 2 000 turns, by itself and in Chromium, and whether the talk scrolls without a jam; prints Markdown. */
export async function benchTranscript(say: (line: string) => void): Promise<void> {
  const { folder, remove } = makeFolder();
  const product = await startProduct({ folder, variables: { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password } });
  const origin = `http://localhost:${product.port}`;
  const browser = await chromium.launch({ executablePath: ['/usr/bin/chromium'].find((file) => existsSync(file)), args: ['--no-sandbox'] });
  try {
    await deliver(origin);
    say(`${new Date().toISOString().slice(0, 16)}Z, ${TURNS} turns, ${cpus().length} cores, Node ${process.version}, load average ${(loadavg()[0] ?? 0).toFixed(1)} before.\n`);
    say('| what | p50 | p95 | most |\n| --- | ---: | ---: | ---: |');
    say(row('search, the first one (words placed), ms', times(() => findHits(indexTurns(MESSAGES), 'плат'))));
    const turns = indexTurns(MESSAGES);
    say(row('search, each further one, ms', WORDS.flatMap((word) => times(() => findHits(turns, word)))));
    const page = await openTalk(browser, origin);
    say(row('search in Chromium, from the key to the painted hits, ms', await page.evaluate(findOnPage, WORDS)));
    const { frames, longTasks } = await page.evaluate(scrollThrough);
    say(row('scrolling through in Chromium, frame to frame, ms', frames));
    say(`\nTasks over 50 ms while scrolling ${frames.length} frames: ${longTasks.length}${longTasks.length > 0 ? ` (${longTasks.join(', ')} ms)` : ''}.`);
  } finally {
    await browser.close();
    await product.stop();
    remove();
  }
}

function times(run: () => unknown): number[] {
  return Array.from({ length: 20 }, () => {
    const startedMs = performance.now();
    run();
    return performance.now() - startedMs;
  });
}

function row(what: string, measured: readonly number[]): string {
  const at = (percent: number) => (percentile(measured, percent) ?? NaN).toFixed(1);
  return `| ${what} | ${at(50)} | ${at(95)} | ${at(100)} |`;
}

async function openTalk(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB' });
  await context.request.post('/api/auth/sign-in/email', { headers: { Origin: origin }, data: ADMIN });
  const page = await context.newPage();
  // what names functions for tsx, and is not there in the page
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto('/calls/long', { waitUntil: 'networkidle' });
  await page.locator('[data-turn]').first().waitFor();
  return page;
}

async function deliver(origin: string): Promise<void> {
  const body = {
    call_event_uuid: 'long-e', call_uuid: 'long', call_type: 'inbound', phone_number: '77010000000', call_status: 'COMPLETED', status: 'ANSWERED',
    call_datetime: '2026-02-01T06:00:00Z', duration: 7_200, mapped_answers: { messages: MESSAGES },
  };
  const answer = await fetch(`${origin}/api/hubtalk?token=${WEBHOOK_TOKEN}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}
