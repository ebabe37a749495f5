import 'server-only';
import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { cache } from 'react';
import type { Viewer } from '@/lib/access/viewer';
import { AppError } from '@/lib/errors/app-error';
import { paths } from '@/lib/paths/paths';
import { requireSameOrigin } from './require-same-origin';
import { getSignedIn, touchSession, type SignedIn } from './session';
import { hasUsers } from './setup';

/** The signed-in user of this request, or null; asked once per request. For the shell; pages use `requireViewer`. */
export const getCurrentUser = cache(async (): Promise<SignedIn | null> => {
  const signedIn = await getSignedIn(await headers());
  // After the answer: a page must not wait for, or fail at, the write of "was here".
  if (signedIn) after(() => touchSession(signedIn.session).catch(() => undefined));
  return signedIn;
});

/**
 * For every page, first thing: who reads. Without a session it redirects to the sign-in page, which leads back to
 * `next` (build it with `paths`, query included); to the setup notice while no user exists.
 */
export async function requireViewer(next?: Route): Promise<Viewer> {
  const signedIn = await getCurrentUser();
  if (signedIn) return signedIn.viewer;
  redirect((await hasUsers()) ? paths.signIn(next) : paths.setup());
}

/**
 * For every server action, first thing: who writes.
 * @throws AppError `forbidden` when the request does not come from our own page, `unauthenticated` without a session.
 */
export async function requireActionViewer(): Promise<Viewer> {
  requireSameOrigin(await headers());
  const signedIn = await getCurrentUser();
  if (!signedIn) throw new AppError('unauthenticated', 'Sign in first.');
  return signedIn.viewer;
}
