'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { ReplayState } from '@/components/deliveries/replay-button';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { decodeDeliveryFilter } from '@/lib/deliveries/filter-codec';
import { deleteQuarantine, releaseQuarantine } from '@/lib/deliveries/mutations/release-quarantine';
import { replayDelivery, replayFiltered, replaySelection } from '@/lib/deliveries/mutations/replay';
import { DeliveryId, REPLAY_AT_ONCE } from '@/lib/deliveries/schema';
import type { ReplayStep } from '@/lib/deliveries/types';
import { paths } from '@/lib/paths/paths';

const Selection = z.array(DeliveryId).max(REPLAY_AT_ONCE);
const Step = z.object({ query: z.string().max(20_000), afterId: z.number().int().min(0), upToId: DeliveryId });
const Choice = z.union([z.literal('all'), DeliveryId]);

/** The boxes that are checked: one step. */
export async function replaySelectionAction(ids: number[]): Promise<ReplayStep> {
  const viewer = await requireActionViewer();
  return { counts: await replaySelection(viewer, Selection.parse(ids), new Date()), nextAfterId: null };
}

/** The next 50 of everything under a filter. A filter that is not understood is refused: it would mean more than the page showed. */
export async function replayFilteredAction(sent: { query: string; afterId: number; upToId: number }): Promise<ReplayStep> {
  const viewer = await requireActionViewer();
  const { query, ...step } = Step.parse(sent);
  const { filter, problems } = decodeDeliveryFilter(query, []);
  z.array(z.unknown()).max(0).parse(problems);
  return replayFiltered(viewer, { filter, ...step }, new Date());
}

export async function replayOneAction(_: ReplayState, form: FormData): Promise<ReplayState> {
  const viewer = await requireActionViewer();
  const replayed = await replayDelivery(viewer, DeliveryId.parse(form.get('id')), new Date());
  revalidatePath(paths.overview(), 'layout');
  return { state: replayed?.state ?? 'gone' };
}

export async function releaseQuarantineAction(form: FormData): Promise<void> {
  const viewer = await requireActionViewer();
  await releaseQuarantine(viewer, Choice.parse(form.get('choice')));
  revalidatePath(paths.overview(), 'layout');
}

export async function deleteQuarantineAction(form: FormData): Promise<void> {
  const viewer = await requireActionViewer();
  await deleteQuarantine(viewer, Choice.parse(form.get('choice')));
  revalidatePath(paths.overview(), 'layout');
}
