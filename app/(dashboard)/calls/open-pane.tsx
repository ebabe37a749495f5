'use server';

import type { ReactNode } from 'react';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { PARAMETERS } from '@/lib/filters/schema';
import { PaneOf } from './pane-of';

/** None of what the filter would not take. */
const wordsOf = (q: unknown): string[] => PARAMETERS.q.safeParse(q).data ?? [];

/**
 * A call (call_uuid) as the pane beside a list shows it. An action, because the pane changes with every key while the list, which the same
 * page would render again, stays.
 */
export async function openCallPane(uuid: string, q: readonly string[]): Promise<ReactNode> {
  return <PaneOf viewer={await requireActionViewer()} rows="calls" uuid={String(uuid)} q={wordsOf(q)} />;
}

/** An attempt (call_event_uuid) with its call. */
export async function openAttemptPane(uuid: string, q: readonly string[]): Promise<ReactNode> {
  return <PaneOf viewer={await requireActionViewer()} rows="attempts" uuid={String(uuid)} q={wordsOf(q)} />;
}
