import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { countAttempts } from '@/lib/attempts/data/count-attempts';
import { countCalls } from '@/lib/calls/data/count-calls';
import type { View } from '../types';
import { viewFilter } from '../view-query';

/** What is counted as quickly as this is counted for every page: a figure says 0 no longer than it is true. */
const QUICK_MS = 50;

/** Others may be a little old; a long scan runs once in this time, however many pages are opened. */
const FRESH_MS = 30_000;
const KEPT_MS = 15 * 60_000;
const MOST_KEPT = 500;

type Kept = { count: Promise<number>; asOf: number; isRenewing: boolean; isQuick: boolean };
const kept = new Map<string, Kept>();

/** How many rows a view finds in the viewer's scope; of a long scan, at most half a minute old, or what was counted last while it is counted again. */
export function countView(viewer: Viewer, view: View): Promise<number> {
  const key = JSON.stringify([viewer.campaignScope, view.page, view.campaignUuid, view.query]);
  const now = Date.now();
  const held = kept.get(key);
  if (held === undefined || held.isQuick || now - held.asOf > KEPT_MS) return keep(key, count(viewer, view), now);
  if (now - held.asOf > FRESH_MS && !held.isRenewing) {
    held.isRenewing = true;
    const renewed = count(viewer, view);
    renewed.then(() => keep(key, renewed, now), () => kept.delete(key));
  }
  return held.count;
}

const count = (viewer: Viewer, view: View): Promise<number> =>
  view.page === 'calls' ? countCalls(viewer, viewFilter(view)) : countAttempts(viewer, viewFilter(view));

function keep(key: string, counted: Promise<number>, begunAt: number): Promise<number> {
  kept.delete(key);
  const [oldest] = kept.size >= MOST_KEPT ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  const entry: Kept = { count: counted, asOf: begunAt, isRenewing: false, isQuick: false };
  kept.set(key, entry);
  counted.then(() => (entry.isQuick = Date.now() - begunAt <= QUICK_MS), () => kept.delete(key));
  return counted;
}
