import { expect, it, vi } from 'vitest';
import type { Asked } from './ask-for-link';
import { AudioPlayer, type AudioElement, type AudioReport, type AudioStatus } from './audio-player';

/** As much of an <audio> as a player uses; `play` is answered at once, metadata and errors come when a test says so. */
class FakeAudio extends EventTarget {
  src = '';
  preload: HTMLAudioElement['preload'] = 'none';
  duration = NaN;
  readyState = 0;
  currentTime = 0;
  heldTo = 0;
  seeking = false;
  error: MediaError | null = null;
  isPlaying = false;
  get buffered() {
    return { length: this.heldTo > 0 ? 1 : 0, start: () => 0, end: () => this.heldTo };
  }
  load() {
    Object.assign(this, { duration: NaN, readyState: 0, currentTime: 0, error: null, heldTo: 0, seeking: false });
  }
  async play() {
    this.isPlaying = true;
    this.dispatchEvent(new Event('play'));
  }
  pause() {
    if (this.isPlaying) this.dispatchEvent(new Event('pause'));
    this.isPlaying = false;
  }
  arrive(duration = 60, heldTo = duration) {
    Object.assign(this, { duration, readyState: 4, heldTo });
    this.dispatchEvent(new Event('loadedmetadata'));
  }
  reach(seconds: number) {
    this.currentTime = seconds;
    this.dispatchEvent(new Event('timeupdate'));
  }
  break(code: number) {
    Object.assign(this, { error: { code }, isPlaying: false });
    this.dispatchEvent(new Event('error'));
  }
}

function setUp() {
  const audio = new FakeAudio();
  const shown: AudioReport & { status?: AudioStatus } = {};
  let nowMs = 0;
  let links = 0;
  const ask = vi.fn(async (_isRenewal: boolean): Promise<Asked> =>
    ({ ok: true, link: { url: `link ${(links += 1)}`, expiresAt: '', expiresInSeconds: 300, sizeBytes: 1, contentType: 'audio/mpeg' } }));
  const player = new AudioPlayer({ audio: audio as unknown as AudioElement, ask, report: (change) => void Object.assign(shown, change), nowMs: () => nowMs });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { audio, player, ask, shown, settle, waitSeconds: (seconds: number) => void (nowMs += seconds * 1000) };
}

it('asks for a link when play is pressed, not before, and begins where it was put', async () => {
  const { audio, player, ask, shown, settle } = setUp();
  player.seek(12);
  expect([ask.mock.calls.length, shown.positionSeconds]).toEqual([0, 12]);
  player.play();
  player.play();
  await settle();
  expect([ask.mock.calls, audio.src, shown.status?.phase]).toEqual([[[false]], 'link 1', 'loading']);
  audio.arrive();
  expect([audio.currentTime, audio.isPlaying, shown.isPlaying, shown.durationSeconds]).toEqual([12, true, true, 60]);
});

it('goes on at its place, playing, when the link is refused on the way', async () => {
  const { audio, player, ask, shown, settle } = setUp();
  player.play();
  await settle();
  audio.arrive();
  audio.reach(31.5);
  audio.break(2);
  await settle();
  expect([ask.mock.calls.at(-1), audio.src, shown.positionSeconds]).toEqual([[true], 'link 2', 31.5]);
  audio.arrive();
  expect([audio.currentTime, audio.isPlaying, shown.status?.phase]).toEqual([31.5, true, 'ready']);
});

it('asks for another link when the browser is silent about a refusal; on a slow line only once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { audio, player, ask, shown, settle } = setUp();
  player.play();
  await settle();
  audio.arrive(600, 40);
  audio.reach(5);
  player.seek(500);
  const stall = () => {
    Object.assign(audio, { seeking: true, readyState: 1 });
    audio.dispatchEvent(new Event('seeking'));
  };
  stall();
  vi.advanceTimersByTime(3_900);
  await settle();
  expect(ask.mock.calls.length).toBe(1);
  vi.advanceTimersByTime(200);
  await settle();
  expect([ask.mock.calls.at(-1), audio.src, shown.positionSeconds]).toEqual([[true], 'link 2', 500]);
  audio.arrive(600, 40);
  expect([audio.currentTime, audio.isPlaying]).toEqual([500, true]);
  stall();
  vi.advanceTimersByTime(60_000);
  await settle();
  expect([ask.mock.calls.length, shown.status?.phase]).toEqual([2, 'ready']);
  vi.useRealTimers();
});

it('stays paused when it was, and renews before it seeks into what an expired link would have to fetch', async () => {
  const { audio, player, ask, settle, waitSeconds } = setUp();
  player.play();
  await settle();
  audio.arrive(600, 40);
  player.pause();
  waitSeconds(299);
  player.seek(20);
  expect([ask.mock.calls.length, audio.currentTime]).toEqual([1, 20]);
  waitSeconds(2);
  player.seek(500);
  await settle();
  expect(ask.mock.calls.length).toBe(2);
  audio.arrive(600, 40);
  expect([audio.currentTime, audio.isPlaying]).toEqual([500, false]);
});

it('needs no other link where all is here already', async () => {
  const { audio, player, ask, settle, waitSeconds } = setUp();
  player.play();
  await settle();
  audio.arrive(60);
  player.pause();
  waitSeconds(1000);
  player.seek(50);
  player.play();
  expect([ask.mock.calls.length, audio.currentTime, audio.isPlaying]).toEqual([1, 50, true]);
});

it('gives up after two links in a row without sound, says why, and tries again when asked to', async () => {
  const { audio, player, ask, shown, settle } = setUp();
  player.play();
  await settle();
  for (const _ of [1, 2, 3]) {
    audio.break(4);
    await settle();
  }
  expect([ask.mock.calls.length, shown.status?.phase, shown.status?.reason, shown.isPlaying]).toEqual([3, 'failed', 'unplayable', false]);
  player.play();
  await settle();
  audio.arrive();
  expect([shown.status?.phase, audio.isPlaying]).toEqual(['ready', true]);
});

it('a long talk may renew as often as it must', async () => {
  const { audio, player, ask, shown, settle } = setUp();
  player.play();
  await settle();
  for (const place of [10, 20, 30, 40, 50]) {
    audio.arrive();
    audio.reach(place);
    audio.break(2);
    await settle();
  }
  expect([ask.mock.calls.length, shown.status?.phase]).toEqual([6, 'loading']);
});

it('bytes that are no sound are not asked for again', async () => {
  const { audio, player, ask, shown, settle } = setUp();
  player.play();
  await settle();
  audio.break(3);
  expect([ask.mock.calls.length, shown.status?.reason]).toEqual([1, 'unplayable']);
});

it('says why there is no link', async () => {
  const { player, ask, shown, settle } = setUp();
  ask.mockResolvedValueOnce({ ok: false, reason: 'missing' });
  player.play();
  await settle();
  expect([shown.status, shown.isPlaying]).toEqual([{ phase: 'failed', reason: 'missing', link: null }, false]);
});

it('is silent once it is gone, although a link comes then', async () => {
  const { audio, player, settle } = setUp();
  player.play();
  player.dispose();
  await settle();
  audio.arrive();
  expect([audio.src, audio.isPlaying]).toEqual(['', false]);
});
