import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { NoSwift, startSwift } from '@/lib/recordings/testing/private-swift';
import { API_TOKEN, makeFolder, ROOT, startProduct, WEBHOOK_TOKEN } from '../product/start-product';

const RECORDINGS = path.join(ROOT, 'prisma/demo/recordings');
const ADMIN = { email: 'bench@example.kz', password: 'correct-horse-battery' };
/** CONTRACT of issue 5: play pressed to first sound on loopback. */
const MOST_MS = 500;

type BenchOptions = { presses: number; say: (line: string) => void };

/** Prints how long it takes from a press of play to the first sound, in Chromium on loopback: from the folder, and from a real bucket. */
export async function benchRecording({ presses, say }: BenchOptions): Promise<void> {
  const executablePath = ['/usr/bin/chromium'].find((file) => existsSync(file));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    say(await measure(browser, { name: 'folder', presses, variables: { RECORDINGS_DIR: RECORDINGS } }));
    const swift = await startSwift().catch((fault: unknown) => {
      if (fault instanceof NoSwift) return null;
      throw fault;
    });
    if (swift === null) return say('bucket   left out: no Swift on this machine');
    for (const key of keys()) await swift.put(key, readFileSync(path.join(RECORDINGS, key)));
    say(await measure(browser, { name: 'bucket', presses, variables: swift.variables }).finally(swift.stop));
  } finally {
    await browser.close();
  }
}

const keys = (): string[] => readdirSync(path.join(RECORDINGS, 'demo')).map((file) => `demo/${file}`);

async function measure(browser: Browser, { name, presses, variables }: { name: string; presses: number; variables: Record<string, string> }): Promise<string> {
  const { folder, remove } = makeFolder();
  const product = await startProduct({
    folder, variables: { ...variables, HUBTALK_WEBHOOK_TOKENS: WEBHOOK_TOKEN, API_TOKENS: API_TOKEN, ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password },
  });
  const origin = `http://localhost:${product.port}`;
  try {
    for (const [index, key] of keys().entries()) await deliver(origin, `call-${index}`, key);
    const context = await browser.newContext({ baseURL: origin });
    await context.request.post('/api/auth/sign-in/email', { headers: { Origin: origin }, data: ADMIN });
    const page = await context.newPage();
    const times: number[] = [];
    for (let press = 0; press < presses; press += 1) {
      await page.goto(`/calls/call-${press % keys().length}`);
      await page.locator('[data-player]').waitFor();
      times.push(await page.evaluate(firstSoundMs));
    }
    times.sort((one, other) => one - other);
    const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN);
    return `${name.padEnd(8)} play pressed to first sound: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms of ${times.length} presses (wanted: at most ${MOST_MS})`;
  } finally {
    await product.stop();
    remove();
  }
}

/** In the page: from the press until the element says that it plays. A press that came before the page was alive is made again. */
function firstSoundMs(): Promise<number> {
  return new Promise((resolve, reject) => {
    const player = document.querySelector<HTMLElement>('[data-player]');
    const [audio, play] = [player?.querySelector('audio'), player?.querySelector('button')];
    if (!player || !audio || !play) return reject(new Error('no player on the page'));
    let pressedMs = performance.now();
    audio.addEventListener('playing', () => resolve(performance.now() - pressedMs), { once: true });
    play.click();
    const again = setInterval(() => {
      if (player.dataset.player !== 'idle') return clearInterval(again);
      pressedMs = performance.now();
      play.click();
    }, 250);
  });
}

async function deliver(origin: string, callUuid: string, key: string): Promise<void> {
  const body = {
    call_event_uuid: `${callUuid}-e`, call_uuid: callUuid, call_type: 'inbound', phone_number: '77010000000', call_status: 'COMPLETED', attempt_number: 1,
    status: 'ANSWERED', call_datetime: '2026-02-01T06:00:00Z', end_datetime: '2026-02-01T06:00:30Z', duration: 30, audio_recording_url: key,
  };
  const answer = await fetch(`${origin}/api/hubtalk?token=${WEBHOOK_TOKEN}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}
