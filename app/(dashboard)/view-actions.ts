'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { ViewState } from '@/components/views/view-state';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { paths } from '@/lib/paths/paths';
import { getView } from '@/lib/views/data/views';
import { createView, deleteView, setDefaultView, updateView, updateViewQuery } from '@/lib/views/mutations';
import { NewView, ViewId, ViewName } from '@/lib/views/schema';
import { placeHref, viewHref } from '@/lib/views/view-query';

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Keeps the list that is shown as a new view, and opens it. */
export async function saveViewAction(_: ViewState, form: FormData): Promise<ViewState> {
  const viewer = await requireActionViewer();
  const [page, campaignUuid, query, from, name] = ['page', 'campaignUuid', 'query', 'from', 'name'].map((field) => textOf(form, field));
  const parsed = NewView.safeParse({ page, campaignUuid, query, from, name, isShared: form.has('isShared') });
  if (!parsed.success) return { ok: false, reason: 'bad_name' };
  const saved = await createView(viewer, parsed.data);
  if (!saved.ok) return saved;
  if (form.has('isDefault')) await setDefaultView(viewer, saved.view, saved.view.id);
  revalidatePath(paths.overview(), 'layout');
  redirect(viewHref(saved.view));
}

/** Its name, whether it is shared, and whether the place opens with it. */
export async function changeViewAction(_: ViewState, form: FormData): Promise<ViewState> {
  const viewer = await requireActionViewer();
  const [id, name] = [ViewId.safeParse(form.get('id')), ViewName.safeParse(form.get('name'))];
  if (!id.success || !name.success) return { ok: false, reason: 'bad_name' };
  const changed = await updateView(viewer, id.data, { name: name.data, isShared: form.has('isShared') });
  if (!changed.ok) return changed;
  await setDefaultView(viewer, changed.view, form.has('isDefault') ? id.data : null);
  revalidatePath(paths.overview(), 'layout');
  return { ok: true };
}

/** Filter, order and columns as they are shown become the view's. */
export async function saveViewChangesAction(_: ViewState, form: FormData): Promise<ViewState> {
  const viewer = await requireActionViewer();
  const id = ViewId.safeParse(form.get('id'));
  if (!id.success) return { ok: false, reason: 'not_found' };
  const saved = await updateViewQuery(viewer, id.data, textOf(form, 'query'));
  if (!saved.ok) return saved;
  revalidatePath(paths.overview(), 'layout');
  redirect(viewHref(saved.view));
}

/** The list stays as it is shown, without the view. */
export async function deleteViewAction(_: ViewState, form: FormData): Promise<ViewState> {
  const viewer = await requireActionViewer();
  const id = ViewId.safeParse(form.get('id'));
  const view = id.success ? await getView(viewer, id.data) : null;
  if (view === null) return { ok: false, reason: 'not_found' };
  const deleted = await deleteView(viewer, view.id);
  if (!deleted.ok) return deleted;
  revalidatePath(paths.overview(), 'layout');
  redirect(placeHref(view, new URLSearchParams(textOf(form, 'query'))));
}

/** Built-in and others' views can be what a place opens with, too. */
export async function setDefaultViewAction(form: FormData): Promise<void> {
  const viewer = await requireActionViewer();
  const view = await getView(viewer, ViewId.parse(form.get('id')));
  if (view === null) return;
  await setDefaultView(viewer, view, form.has('isDefault') ? view.id : null);
  revalidatePath(paths.overview(), 'layout');
}
