'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { SetupState } from '@/components/shell/setup-form';
import { requireSameOrigin } from '@/lib/auth/require-same-origin';
import { SetupForm } from '@/lib/auth/schema';
import { createFirstAdmin } from '@/lib/auth/setup';
import { signIn } from '@/lib/auth/sign-in';
import { paths } from '@/lib/paths/paths';

export async function setupAction(_: SetupState, form: FormData): Promise<SetupState> {
  const sent = await headers();
  requireSameOrigin(sent);
  const entered = { name: String(form.get('name') ?? ''), email: String(form.get('email') ?? '') };
  const parsed = SetupForm.safeParse({ ...entered, token: form.get('token'), password: form.get('password') });
  if (!parsed.success) {
    const errors = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]));
    return { ...entered, errors };
  }
  const result = await createFirstAdmin(parsed.data);
  if (!result.ok) return { ...entered, errors: {}, reason: result.reason };
  await signIn(parsed.data, sent);
  redirect(paths.overview());
}
