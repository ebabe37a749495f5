import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/db/transaction';
import { parseCampaignScope, ROLES } from '@/lib/users/schema';
import { auth } from './auth';

export const IDLE_MS = 60 * 60_000;

/** Activity is written at most this often per session, so that reading pages hardly writes. */
const TOUCH_EVERY_MS = 60_000;

export type SignedIn = { viewer: Viewer; email: string; session: { token: string; lastSeenAt: Date } };

/** Who sent the session cookie in `headers`; null without one, or when it is forged, revoked, idle for 60 min or older than 12 h. */
export async function getSignedIn(headers: Headers, now = new Date()): Promise<SignedIn | null> {
  const found = await auth().api.getSession({ headers });
  if (!found || now.getTime() - found.session.updatedAt.getTime() > IDLE_MS) return null;
  const { id, name, email, role: sent, campaignScope: scope } = found.user;
  const role = ROLES.find((known) => known === sent) ?? 'viewer';
  return {
    viewer: { kind: 'user', userId: id, name, role, campaignScope: parseCampaignScope(scope ?? null) },
    email,
    session: { token: found.session.token, lastSeenAt: found.session.updatedAt },
  };
}

/** Notes that the session is in use. Never makes a session younger, and never revives one that became idle meanwhile. */
export async function touchSession({ token, lastSeenAt }: SignedIn['session'], now = new Date()): Promise<void> {
  if (now.getTime() - lastSeenAt.getTime() < TOUCH_EVERY_MS) return;
  const idleSince = new Date(now.getTime() - IDLE_MS);
  await inTransaction((tx) => tx.session.updateMany({ where: { token, updatedAt: { gte: idleSince, lt: now } }, data: { updatedAt: now } }));
}
