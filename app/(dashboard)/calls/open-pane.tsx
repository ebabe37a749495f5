'use server';

import type { ReactNode } from 'react';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { PaneOf } from './pane-of';

/**
 * A call (call_uuid) as the pane beside a list shows it. An action, because the pane changes with every key while the list, which the same
 * page would render again, stays.
 */
export async function openCallPane(uuid: string): Promise<ReactNode> {
  return <PaneOf viewer={await requireActionViewer()} rows="calls" uuid={String(uuid)} />;
}

/** An attempt (call_event_uuid) with its call. */
export async function openAttemptPane(uuid: string): Promise<ReactNode> {
  return <PaneOf viewer={await requireActionViewer()} rows="attempts" uuid={String(uuid)} />;
}
