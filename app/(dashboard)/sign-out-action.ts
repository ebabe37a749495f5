'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { auth } from '@/lib/auth/auth';
import { requireSameOrigin } from '@/lib/auth/require-same-origin';
import { paths } from '@/lib/paths/paths';

/** Ends the session in the database; harmless without one. */
export async function signOut(): Promise<void> {
  const sent = await headers();
  requireSameOrigin(sent);
  await auth().api.signOut({ headers: sent });
  redirect(paths.signIn());
}
