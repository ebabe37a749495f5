import { formatProgress } from './format-progress';

/** A terminal gets one line that is written over; a log gets a line now and then. */
const TERMINAL_EVERY_MS = 100;
const LOG_EVERY_MS = 10_000;

/** Where progress is shown: standard error, so that standard output holds the result alone. */
export type ProgressOutput = { isTTY?: boolean; write(text: string): unknown };

/** Shows how far a command has come, `unit` by `unit`; cheap to call for every one of them. */
export class ProgressLine {
  private readonly startedMs = performance.now();
  private shownMs = 0;
  private doneBefore: number | null = null;
  private isOpen = false;

  constructor(private readonly unit: string, private readonly output: ProgressOutput = process.stderr) {}

  show(done: number, of: number | null): void {
    // what an earlier run did says nothing of the pace of this one
    this.doneBefore ??= done;
    const nowMs = performance.now();
    const isLast = done === of;
    if (!isLast && nowMs - this.shownMs < (this.output.isTTY ? TERMINAL_EVERY_MS : LOG_EVERY_MS)) return;
    this.shownMs = nowMs;
    const line = formatProgress({ done, of, doneBefore: this.doneBefore, elapsedMs: nowMs - this.startedMs }, this.unit);
    this.output.write(this.output.isTTY ? `\r${line}\u001B[K` : `${line}\n`);
    this.isOpen = this.output.isTTY === true;
  }

  /** Leaves the line, before anything else is written. */
  end(): void {
    if (this.isOpen) this.output.write('\n');
    this.isOpen = false;
  }
}
