/** Requests without a valid token that are read and kept: a burst, then a steady few. Those with a token never come here. */
const BURST = 300;
const PER_SECOND = 5;

/** A token bucket; `now` in milliseconds. Over all senders together: their addresses are their own word. */
export class FloodGate {
  private left: number;
  private filledMs: number;

  constructor(private readonly limits: { burst: number; perSecond: number }, nowMs: number) {
    this.left = limits.burst;
    this.filledMs = nowMs;
  }

  /** Whether one more may pass. */
  pass(nowMs: number): boolean {
    const gained = ((nowMs - this.filledMs) / 1000) * this.limits.perSecond;
    this.left = Math.min(this.limits.burst, this.left + gained);
    this.filledMs = nowMs;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}

const perProcess = globalThis as typeof globalThis & { callboardFloodGate?: FloodGate };

/** The gate of this process. */
export function floodGate(): FloodGate {
  return (perProcess.callboardFloodGate ??= new FloodGate({ burst: BURST, perSecond: PER_SECOND }, Date.now()));
}
