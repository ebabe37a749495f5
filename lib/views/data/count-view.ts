import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { countAttempts } from '@/lib/attempts/data/count-attempts';
import { countCalls } from '@/lib/calls/data/count-calls';
import type { View } from '../types';
import { viewFilter } from '../view-query';

/** Figures beside links may be a little old; a long scan runs once in this time, however many pages are opened. */
const FRESH_MS = 30_000;
const KEPT_MS = 15 * 60_000;
const MOST_KEPT = 500;

type Kept = { count: Promise<number>; asOf: number; isRenewing: boolean };
const kept = new Map<string, Kept>();

/** How many rows a view finds in the viewer's scope: at most half a minute old, or what was counted last while it is counted again. */
export function countView(viewer: Viewer, view: View): Promise<number> {
  const key = JSON.stringify([viewer.campaignScope, view.page, view.campaignUuid, view.query]);
  const now = Date.now();
  const held = kept.get(key);
  if (held === undefined || now - held.asOf > KEPT_MS) return keep(key, count(viewer, view));
  if (now - held.asOf > FRESH_MS && !held.isRenewing) {
    held.isRenewing = true;
    const renewed = count(viewer, view);
    renewed.then(() => keep(key, renewed), () => kept.delete(key));
  }
  return held.count;
}

const count = (viewer: Viewer, view: View): Promise<number> =>
  view.page === 'calls' ? countCalls(viewer, viewFilter(view)) : countAttempts(viewer, viewFilter(view));

function keep(key: string, counted: Promise<number>): Promise<number> {
  kept.delete(key);
  const [oldest] = kept.size >= MOST_KEPT ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, { count: counted, asOf: Date.now(), isRenewing: false });
  counted.catch(() => kept.delete(key));
  return counted;
}
