import 'server-only';

/** What is counted as quickly as this is counted for every page: a figure says 0 no longer than it is true. */
const QUICK_MS = 50;

/** Others may be a little old; a long scan runs once in this time, however many pages are opened. */
const FRESH_MS = 30_000;
const KEPT_MS = 15 * 60_000;
const MOST_KEPT = 500;

type Kept = { count: Promise<number>; asOf: number; isRenewing: boolean; isQuick: boolean };

/** Counts that stand on every page, beside what the page is about. One of these for each kind of count; `key` says whose and of what. */
export class KeptCounts {
  private readonly kept = new Map<string, Kept>();

  /** Of now where counting is quick; of a long scan at most half a minute old, or what was counted last while it is counted again. */
  get(key: string, count: () => Promise<number>): Promise<number> {
    const now = Date.now();
    const held = this.kept.get(key);
    if (held === undefined || held.isQuick || now - held.asOf > KEPT_MS) return this.keep(key, count(), now);
    if (now - held.asOf > FRESH_MS && !held.isRenewing) {
      held.isRenewing = true;
      const renewed = count();
      const isKept = () => this.kept.get(key) === held;
      renewed.then(() => void (isKept() && this.keep(key, renewed, now)), () => void (isKept() && this.kept.delete(key)));
    }
    return held.count;
  }

  /** What was just written changes them: all are counted anew, those that are being counted too. */
  forget(): void {
    this.kept.clear();
  }

  private keep(key: string, counted: Promise<number>, begunAt: number): Promise<number> {
    this.kept.delete(key);
    const [oldest] = this.kept.size >= MOST_KEPT ? this.kept.keys() : [];
    if (oldest !== undefined) this.kept.delete(oldest);
    const entry: Kept = { count: counted, asOf: begunAt, isRenewing: false, isQuick: false };
    this.kept.set(key, entry);
    counted.then(() => (entry.isQuick = Date.now() - begunAt <= QUICK_MS), () => this.kept.delete(key));
    return counted;
  }
}
