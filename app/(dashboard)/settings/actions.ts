'use server';

import { getTranslations } from 'next-intl/server';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import type { CreateTokenState } from '@/components/settings/create-token-form';
import type { SilenceState } from '@/components/settings/silence-form';
import type { ToldCheck } from '@/components/settings/storage-check';
import type { TestEventState } from '@/components/settings/test-event';
import type { TimeZoneState } from '@/components/settings/time-zone-form';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { sendTestEvent } from '@/lib/deliveries/mutations/send-test-event';
import { apiPaths, paths } from '@/lib/paths/paths';
import { checkStorage } from '@/lib/recordings/check/check-storage';
import { updateSettings } from '@/lib/settings/mutations';
import { getPublicOrigin } from '@/lib/settings/public-origin';
import { SilenceHours, TimeZone } from '@/lib/settings/schema';
import { createToken, revokeToken } from '@/lib/tokens/mutations';
import { NewToken, TokenId } from '@/lib/tokens/schema';

export async function saveTimeZone(_: TimeZoneState, form: FormData): Promise<TimeZoneState> {
  const viewer = await requireActionViewer();
  const entered = String(form.get('timeZone') ?? '');
  const parsed = TimeZone.safeParse(entered);
  if (!parsed.success) return { ok: false, zone: entered };
  await updateSettings(viewer, { timeZone: parsed.data });
  revalidatePath(paths.overview(), 'layout');
  return { ok: true, zone: parsed.data };
}

export async function createTokenAction(_: CreateTokenState, form: FormData): Promise<CreateTokenState> {
  const viewer = await requireActionViewer();
  const parsed = NewToken.safeParse({ kind: form.get('kind'), name: form.get('name') });
  if (!parsed.success) return { ok: false };
  const { id, token } = await createToken(viewer, parsed.data);
  revalidatePath(paths.settings());
  const secret = parsed.data.kind === 'webhook' ? getPublicOrigin(await headers()) + apiPaths.webhook(token) : token;
  return { ok: true, id, name: parsed.data.name, secret };
}

export async function revokeTokenAction(form: FormData): Promise<void> {
  const viewer = await requireActionViewer();
  await revokeToken(viewer, TokenId.parse(form.get('id')));
  revalidatePath(paths.settings());
}

export async function saveSilenceHours(_: SilenceState, form: FormData): Promise<SilenceState> {
  const viewer = await requireActionViewer();
  const hours = String(form.get('silenceHours') ?? '');
  const parsed = SilenceHours.safeParse(hours);
  if (!parsed.success) return { ok: false, hours };
  await updateSettings(viewer, { silenceHours: parsed.data });
  revalidatePath(paths.overview(), 'layout');
  return { ok: true, hours };
}

export async function sendTestEventAction(): Promise<TestEventState> {
  const viewer = await requireActionViewer();
  const report = await sendTestEvent(viewer, getPublicOrigin(await headers()));
  revalidatePath(paths.overview(), 'layout');
  return report;
}

/** Of where recordings are, in the reader's words; nothing is written. */
export async function checkStorageAction(): Promise<ToldCheck[]> {
  const viewer = await requireActionViewer();
  const [t, checks] = await Promise.all([getTranslations('recordings.checks'), checkStorage(viewer, getPublicOrigin(await headers()))]);
  return checks.map(({ code, state, facts }) => ({ code, state, text: t(code, facts) }));
}
