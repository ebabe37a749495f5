'use server';

import { revalidatePath } from 'next/cache';
import type { CriterionState } from '@/components/scorecard/criterion-state';
import type { QueueRulesState } from '@/components/scorecard/queue-rules-form';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { paths } from '@/lib/paths/paths';
import { createCriterion, moveCriterion, retireCriterion, updateCriterion } from '@/lib/scorecard/mutations';
import { CriterionId, Move, NewCriterion } from '@/lib/scorecard/schema';
import { updateSettings } from '@/lib/settings/mutations';
import { QueueRules } from '@/lib/settings/schema';

/** Adds a criterion, or changes the one whose `id` is sent. */
export async function saveCriterionAction(_: CriterionState, form: FormData): Promise<CriterionState> {
  const viewer = await requireActionViewer();
  const [name, description, kind, weight] = ['name', 'description', 'kind', 'weight'].map((field) => String(form.get(field) ?? ''));
  const parsed = NewCriterion.safeParse({ name, description, kind, weight, isCritical: form.has('isCritical') });
  const entered = { name, description, isCritical: form.has('isCritical') };
  if (!parsed.success) return { ok: false, reason: 'invalid', entered };
  const id = form.has('id') ? CriterionId.parse(form.get('id')) : null;
  const saved = id === null ? await createCriterion(viewer, parsed.data) : await updateCriterion(viewer, id, parsed.data);
  if (!saved.ok) return { ok: false, reason: saved.reason, entered: parsed.data };
  revalidatePath(paths.settings());
  return { ok: true };
}

/** One place up or down. */
export async function moveCriterionAction(id: number, way: 'up' | 'down'): Promise<void> {
  const viewer = await requireActionViewer();
  await moveCriterion(viewer, CriterionId.parse(id), Move.parse(way));
  revalidatePath(paths.settings());
}

/** Asks it no more; deletes it when nobody answered it. */
export async function retireCriterionAction(form: FormData): Promise<void> {
  const viewer = await requireActionViewer();
  await retireCriterion(viewer, CriterionId.parse(form.get('id')));
  revalidatePath(paths.settings());
}

/** Which calls wait for a review by themselves. */
export async function saveQueueRulesAction(_: QueueRulesState, form: FormData): Promise<QueueRulesState> {
  const viewer = await requireActionViewer();
  const [longSeconds, randomPercent] = ['longSeconds', 'randomPercent'].map((field) => String(form.get(field) ?? '').trim());
  const entered = { isNegative: form.has('isNegative'), isUnmapped: form.has('isUnmapped'), longSeconds: longSeconds ?? '', randomPercent: randomPercent ?? '' };
  const parsed = QueueRules.safeParse({
    queueNegative: entered.isNegative,
    queueUnmapped: entered.isUnmapped,
    queueLongSeconds: entered.longSeconds === '' ? null : Number(entered.longSeconds),
    queueRandomPercent: Number(entered.randomPercent),
  });
  if (!parsed.success) return { ok: false, entered };
  await updateSettings(viewer, parsed.data);
  revalidatePath(paths.overview(), 'layout');
  return { ok: true };
}
