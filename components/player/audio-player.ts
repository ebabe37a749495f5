import type { RecordingLink } from '@/lib/recordings/types';
import type { AskForLink, PlayerReason } from './ask-for-link';

/** What is used of an <audio>. */
export type AudioElement = Pick<
  HTMLAudioElement,
  'addEventListener' | 'removeEventListener' | 'load' | 'play' | 'pause' | 'src' | 'currentTime' | 'duration' | 'buffered' | 'error' | 'readyState' | 'preload' | 'seeking'
>;

export type AudioStatus = { phase: 'idle' | 'loading' | 'ready' | 'failed'; reason: PlayerReason | null; link: RecordingLink | null };

export type AudioReport = { positionSeconds?: number; durationSeconds?: number; isPlaying?: boolean; status?: AudioStatus };

type Options = { audio: AudioElement; ask: AskForLink; report: (change: AudioReport) => void; nowMs?: () => number };

/** So often a link is renewed in a row without a second of sound between. */
const MOST_RENEWALS = 2;
/** A link that ends so soon is renewed before it is used. */
const NEARLY_EXPIRED_MS = 500;
/** A browser that is refused in the middle tries again for minutes and says nothing: after so long without sound we ask for another link. */
const SILENT_FOR_MS = 4_000;
const HAVE_FUTURE_DATA = 3;
const MEDIA_ERR_DECODE = 3;

/**
 * Plays one recording through links that expire. Nothing is asked before the first `play`; a link that has expired on the way, or is
 * answered with 403, is followed by a fresh one at the same place, playing or not as before.
 */
export class AudioPlayer {
  private status: AudioStatus = { phase: 'idle', reason: null, link: null };
  private positionSeconds = 0;
  /** the reader wants to hear it: what is loaded goes on playing */
  private isWanted = false;
  private renewals = 0;
  private renewedAtSeconds = 0;
  /** by our own clock: the reader's may be wrong */
  private deadAtMs = 0;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private readonly leaving = new AbortController();

  constructor(private readonly options: Options) {
    const { audio, report } = options;
    const listen = (event: string, listener: () => void) => audio.addEventListener(event, listener, { signal: this.leaving.signal });
    listen('loadedmetadata', () => this.goOn());
    listen('durationchange', () => this.reportDuration());
    listen('error', () => this.onError());
    listen('timeupdate', () => this.onTime());
    listen('seeked', () => this.onTime());
    listen('waiting', () => this.watchSilence());
    listen('seeking', () => this.watchSilence());
    listen('play', () => report({ isPlaying: true }));
    listen('pause', () => this.onPause());
    listen('ended', () => this.onPause());
  }

  play(): void {
    this.isWanted = true;
    if (this.status.phase === 'loading') return;
    if (this.status.phase === 'failed') this.renewals = 0;
    if (!this.needsLink()) return this.start();
    // Safari lets an element play later that was loaded within the press of a key or button
    if (this.status.link === null) this.options.audio.load();
    void this.load();
  }

  pause(): void {
    this.isWanted = false;
    this.options.audio.pause();
    this.options.report({ isPlaying: false });
  }

  /** Before anything is loaded it is only remembered where to begin. */
  seek(seconds: number): void {
    const { audio } = this.options;
    const end = Number.isFinite(audio.duration) ? audio.duration : Infinity;
    this.moveTo(Math.min(Math.max(seconds, 0), end));
    if (!this.isLoaded()) return;
    if (this.needsLink()) void this.load();
    else audio.currentTime = this.positionSeconds;
  }

  dispose(): void {
    this.leaving.abort();
    clearTimeout(this.silence);
    this.options.audio.pause();
  }

  private setStatus(change: Partial<AudioStatus>): void {
    this.status = { ...this.status, ...change };
    this.options.report({ status: this.status });
  }

  private moveTo(seconds: number): void {
    this.positionSeconds = seconds;
    this.options.report({ positionSeconds: seconds });
  }

  private isLoaded(): boolean {
    return this.status.phase === 'ready' && this.options.audio.readyState > 0;
  }

  private nowMs(): number {
    return (this.options.nowMs ?? (() => performance.now()))();
  }

  private hasExpired(): boolean {
    return this.status.link !== null && this.deadAtMs - this.nowMs() < NEARLY_EXPIRED_MS;
  }

  private needsLink(): boolean {
    return this.status.link === null || this.status.phase === 'failed' || (this.hasExpired() && !this.isHeldToTheEnd());
  }

  /** All that is left to play is here already. */
  private isHeldToTheEnd(): boolean {
    const { buffered, duration } = this.options.audio;
    return Array.from({ length: buffered.length }, (_, index) => index)
      .some((index) => buffered.start(index) <= this.positionSeconds + 0.1 && buffered.end(index) >= duration - 0.5);
  }

  private async load(): Promise<void> {
    const { audio, ask } = this.options;
    const isRenewal = this.status.link !== null;
    this.setStatus({ phase: 'loading', reason: null });
    const asked = await ask(isRenewal);
    if (this.leaving.signal.aborted) return;
    if (!asked.ok) return this.fail(asked.reason);
    this.renewedAtSeconds = this.positionSeconds;
    this.deadAtMs = this.nowMs() + asked.link.expiresInSeconds * 1000;
    this.setStatus({ link: asked.link });
    audio.preload = 'auto';
    audio.src = asked.link.url;
    audio.load();
  }

  /** At the same place as before. */
  private goOn(): void {
    this.reportDuration();
    if (this.positionSeconds > 0) this.options.audio.currentTime = this.positionSeconds;
    this.setStatus({ phase: 'ready' });
    if (this.isWanted) this.start();
  }

  private start(): void {
    // A pause or another source that comes between is no fault; what is one is told by the `error` event.
    this.options.audio.play().catch((fault: unknown) => {
      if (fault instanceof Error && fault.name === 'NotAllowedError') this.pause();
    });
  }

  private fail(reason: PlayerReason): void {
    this.isWanted = false;
    this.setStatus({ phase: 'failed', reason });
    this.options.report({ isPlaying: false });
  }

  private onError(): void {
    const { error } = this.options.audio;
    if (this.status.link === null || this.status.phase === 'failed' || error === null) return;
    // the bytes came and are no sound: another link would not help
    const isNoSound = error.code === MEDIA_ERR_DECODE && !this.hasExpired();
    if (isNoSound || this.renewals >= MOST_RENEWALS) return this.fail('unplayable');
    this.renewals += 1;
    void this.load();
  }

  /** Once without a second of sound between: on a slow line another link brings nothing more. */
  private watchSilence(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      const { audio } = this.options;
      const isSilent = audio.seeking || (this.isWanted && audio.readyState < HAVE_FUTURE_DATA);
      if (this.status.phase !== 'ready' || !isSilent || this.renewals > 0) return;
      this.renewals += 1;
      void this.load();
    }, SILENT_FOR_MS);
  }

  private onTime(): void {
    // while it seeks it is where it will be, not where it was
    if (!this.isLoaded() || this.options.audio.seeking) return;
    this.moveTo(this.options.audio.currentTime);
    if (this.positionSeconds > this.renewedAtSeconds + 1) this.renewals = 0;
  }

  /** By us, by the system's media keys, or at the end; a source that is changed pauses too, which means nothing. */
  private onPause(): void {
    if (this.status.phase !== 'ready') return;
    this.isWanted = false;
    this.options.report({ isPlaying: false });
  }

  private reportDuration(): void {
    const { duration } = this.options.audio;
    if (Number.isFinite(duration)) this.options.report({ durationSeconds: duration });
  }
}
