'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { SignInState } from '@/components/shell/sign-in-form';
import { requireSameOrigin } from '@/lib/auth/require-same-origin';
import { SignInForm } from '@/lib/auth/schema';
import { signIn } from '@/lib/auth/sign-in';
import { parseNext } from '@/lib/paths/parse-next';

export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const sent = await headers();
  requireSameOrigin(sent);
  const email = String(form.get('email') ?? '');
  const parsed = SignInForm.safeParse({ email, password: form.get('password') });
  if (!parsed.success) return { reason: 'wrong', email };
  const result = await signIn(parsed.data, sent);
  if (!result.ok) return { ...result, email };
  redirect(parseNext(form.get('next')));
}
