import 'server-only';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { reader } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { env } from '@/lib/env/env';
import { insertUser } from '@/lib/users/insert-user';

/** What the token is made of, with the secret that only the processes know: who reads the database alone cannot set up. */
const SEED_KEY = 'setupSeed';

const FIRST = { role: 'admin', campaignScope: 'all' } as const;

const tokenOf = (seed: string): string => createHmac('sha256', env().authSecret).update(`setup ${seed}`).digest('base64url');

/** Whether anybody can sign in yet. */
export async function hasUsers(): Promise<boolean> {
  return (await reader().user.findFirst({ select: { id: true } })) !== null;
}

/**
 * The one-time token for `/setup?token=…`; null when a user exists. The same until it is used: of several processes that start at once each
 * prints a link, and each link must be good.
 */
export async function issueSetupToken(): Promise<string | null> {
  const value = JSON.stringify(randomBytes(32).toString('base64url'));
  return inTransaction(async (tx) => {
    if ((await tx.user.count()) > 0) return null;
    const seed = await tx.setting.upsert({ where: { key: SEED_KEY }, create: { key: SEED_KEY, value, updatedAt: new Date() }, update: {} });
    return tokenOf(seed.value);
  });
}

/** Whether this token still opens the setup page. */
export async function isSetupToken(token: string): Promise<boolean> {
  const row = await reader().setting.findUnique({ where: { key: SEED_KEY } });
  return row !== null && matches(token, row.value) && !(await hasUsers());
}

export type FirstAdmin = { name: string; email: string; password: string };
export type SetupResult = { ok: true } | { ok: false; reason: 'wrong_token' | 'already_set_up' };

/** Creates the first admin and uses the token up, in one transaction: of two racing submits one wins. Input is validated by `schema.ts`. */
export async function createFirstAdmin({ token, ...admin }: FirstAdmin & { token: string }): Promise<SetupResult> {
  if (!(await isSetupToken(token))) return { ok: false, reason: (await hasUsers()) ? 'already_set_up' : 'wrong_token' };
  const password = await hashPassword(admin.password);
  return inTransaction(async (tx): Promise<SetupResult> => {
    if ((await tx.user.count()) > 0) return { ok: false, reason: 'already_set_up' };
    const row = await tx.setting.findUnique({ where: { key: SEED_KEY } });
    if (!row || !matches(token, row.value)) return { ok: false, reason: 'wrong_token' };
    await insertUser(tx, { ...FIRST, ...admin }, password);
    await tx.setting.deleteMany({ where: { key: SEED_KEY } });
    return { ok: true };
  });
}

/** At start: ADMIN_EMAIL and ADMIN_PASSWORD make the first admin when nobody exists. Returns whether it did. */
export async function ensureAdminFromEnv(): Promise<boolean> {
  const { adminEmail, adminPassword } = env();
  if (!adminEmail || !adminPassword || (await hasUsers())) return false;
  const password = await hashPassword(adminPassword);
  return inTransaction(async (tx) => {
    if ((await tx.user.count()) > 0) return false;
    await insertUser(tx, { ...FIRST, name: adminEmail.split('@')[0] ?? adminEmail, email: adminEmail }, password);
    await tx.setting.deleteMany({ where: { key: SEED_KEY } });
    return true;
  });
}

function matches(token: string, seed: string): boolean {
  const sent = Buffer.from(token);
  const issued = Buffer.from(tokenOf(seed));
  return sent.length === issued.length && timingSafeEqual(sent, issued);
}
