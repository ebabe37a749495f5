import 'server-only';
import { APIError } from 'better-auth/api';
import { auth } from './auth';
import type { SignInForm } from './schema';

export type SignInResult = { ok: true } | { ok: false; reason: 'wrong' } | { ok: false; reason: 'too_many'; waitMinutes: number };

/** Opens a session and sets its cookie on the answer. A wrong e-mail and a wrong password look alike. */
export async function signIn({ email, password }: SignInForm, headers: Headers): Promise<SignInResult> {
  try {
    await auth().api.signInEmail({ body: { email, password }, headers });
    return { ok: true };
  } catch (fault) {
    if (!(fault instanceof APIError)) throw fault;
    if (fault.status === 'TOO_MANY_REQUESTS') {
      const waitMs = Number(fault.body?.['waitMs'] ?? 0);
      return { ok: false, reason: 'too_many', waitMinutes: Math.max(1, Math.ceil(waitMs / 60_000)) };
    }
    if (fault.status === 'UNAUTHORIZED' || fault.status === 'BAD_REQUEST') return { ok: false, reason: 'wrong' };
    throw fault;
  }
}
