import 'server-only';
import { hashPassword } from 'better-auth/crypto';
import type { Viewer } from '@/lib/access/viewer';
import { recordAuditWithin } from '@/lib/audit/mutations';
import { inTransaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { insertUser } from './insert-user';
import type { NewUser } from './schema';

export type CreateUserResult = { ok: true; id: string } | { ok: false; reason: 'email_taken' | 'unknown_campaign' };

/**
 * Makes somebody who can sign in at once; on the record. Refused when the e-mail is somebody's already, or a campaign of the scope is none.
 * @throws AppError `forbidden` but for admins.
 */
export async function createUser(viewer: Viewer, user: NewUser & { password: string }): Promise<CreateUserResult> {
  if (viewer.kind !== 'user' || viewer.role !== 'admin') throw new AppError('forbidden', 'Only an admin makes users.');
  const { campaignScope, email, role } = user;
  const passwordHash = await hashPassword(user.password);
  return inTransaction(async (tx): Promise<CreateUserResult> => {
    if ((await tx.user.findUnique({ where: { email }, select: { id: true } })) !== null) return { ok: false, reason: 'email_taken' };
    const uuids = campaignScope === 'all' ? [] : [...new Set(campaignScope)];
    if ((await tx.campaign.count({ where: { uuid: { in: uuids } } })) < uuids.length) return { ok: false, reason: 'unknown_campaign' };
    const id = await insertUser(tx, user, passwordHash);
    await recordAuditWithin(tx, viewer, {
      action: 'user.create', subject: { kind: 'user', id }, detail: { role, campaigns: campaignScope === 'all' ? 'all' : uuids.length },
    });
    return { ok: true, id };
  });
}
