import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db/transaction';
import { formatCampaignScope, type NewUser } from './schema';

/** The rows that better-auth's own sign-up would write, and the id; `passwordHash` is of its `hashPassword`. */
export async function insertUser(tx: Tx, { name, email, role, campaignScope }: NewUser, passwordHash: string): Promise<string> {
  const now = new Date();
  const id = randomUUID();
  await tx.user.create({
    data: { id, name, email: email.toLowerCase(), role, campaignScope: formatCampaignScope(campaignScope), createdAt: now, updatedAt: now },
  });
  await tx.account.create({
    data: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: passwordHash, createdAt: now, updatedAt: now },
  });
  return id;
}
