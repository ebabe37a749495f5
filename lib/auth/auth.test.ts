import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/lib/db/client';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { forgetEnv } from '@/lib/env/env';
import { auth, SESSION_SECONDS } from './auth';
import { requireApiViewer } from './require-api-viewer';
import { getSignedIn, IDLE_MS, touchSession } from './session';
import { createFirstAdmin, ensureAdminFromEnv, hasUsers, isSetupToken, issueSetupToken } from './setup';
import { SIGN_IN_TRIES, SIGN_IN_WINDOW_MS, takeSignInTry } from './sign-in-limit';

const ADMIN = { name: 'Айгүл', email: 'Admin@Example.kz', password: 'a long password' };
const SITE = { origin: 'http://localhost', host: 'localhost' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

async function createAdmin(): Promise<void> {
  const token = (await issueSetupToken()) ?? '';
  expect(await createFirstAdmin({ ...ADMIN, token })).toEqual({ ok: true });
}

/** The cookies of a fresh session, or the status of the refusal. */
async function signIn(password = ADMIN.password, email = ADMIN.email): Promise<{ status: number; cookie: string; setCookie: string }> {
  const response = await auth().handler(new Request('http://localhost/api/auth/sign-in/email', {
    method: 'POST', headers: { 'content-type': 'application/json', ...SITE }, body: JSON.stringify({ email, password }),
  }));
  const setCookie = response.headers.getSetCookie().join('; ');
  return { status: response.status, setCookie, cookie: response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') };
}

const signedIn = async (cookie: string, now = new Date()) => getSignedIn(new Headers({ cookie, ...SITE }), now);

describe('setting up', () => {
  it('happens once, with the link that every start and every process prints', async () => {
    const [token, ...others] = (await Promise.all([issueSetupToken(), issueSetupToken(), issueSetupToken()])).map((issued) => issued ?? '');
    expect(others).toEqual([token, token]);
    if (token === undefined) throw new Error('no token was issued');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await isSetupToken(token)).toBe(true);
    // who reads the database has the seed, and not the secret
    const seed: unknown = JSON.parse((await reader().setting.findFirst())?.value ?? '""');
    for (const wrong of ['', String(seed), `${token.slice(1)}x`]) {
      expect(await isSetupToken(wrong)).toBe(false);
      expect(await createFirstAdmin({ ...ADMIN, token: wrong })).toEqual({ ok: false, reason: 'wrong_token' });
    }
    const racing = await Promise.all([createFirstAdmin({ ...ADMIN, token }), createFirstAdmin({ ...ADMIN, email: 'b@example.kz', token })]);
    expect(racing.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await reader().user.count()).toBe(1);
    expect(await issueSetupToken()).toBeNull();
    expect(await isSetupToken(token)).toBe(false);
    expect(JSON.stringify(await reader().setting.findMany())).not.toContain(token);
  });

  it('can be done by the environment, which never makes a second admin', async () => {
    vi.stubEnv('ADMIN_EMAIL', ADMIN.email);
    vi.stubEnv('ADMIN_PASSWORD', ADMIN.password);
    forgetEnv();
    expect(await ensureAdminFromEnv()).toBe(true);
    expect(await ensureAdminFromEnv()).toBe(false);
    expect(await hasUsers()).toBe(true);
    expect((await signIn()).status).toBe(200);
  });
});

describe('signing in', () => {
  beforeEach(createAdmin);

  it('opens a session in the database, with a cookie that scripts cannot read', async () => {
    const { status, cookie, setCookie } = await signIn();
    expect(status).toBe(200);
    expect(setCookie).toMatch(/HttpOnly/i);
    expect(setCookie).toMatch(/SameSite=Lax/i);
    expect((await signedIn(cookie))?.viewer).toMatchObject({ kind: 'user', name: ADMIN.name, role: 'admin', campaignScope: 'all' });
    expect(await reader().session.count()).toBe(1);
  });

  it('refuses a wrong password, an unknown account, and signing up', async () => {
    expect((await signIn('wrong password')).status).toBe(401);
    expect((await signIn(ADMIN.password, 'nobody@example.kz')).status).toBe(401);
    const response = await auth().handler(new Request('http://localhost/api/auth/sign-up/email', {
      method: 'POST', headers: { 'content-type': 'application/json', ...SITE }, body: JSON.stringify({ ...ADMIN, email: 'c@example.kz' }),
    }));
    expect(response.ok).toBe(false);
    expect(await reader().user.count()).toBe(1);
  });

  it('is limited per account, whatever address the tries come from', async () => {
    for (let count = 0; count < SIGN_IN_TRIES; count++) expect((await signIn('wrong password')).status).toBe(401);
    expect((await signIn()).status).toBe(429);
    const after = new Date(Date.now() + SIGN_IN_WINDOW_MS + 1_000);
    expect(await takeSignInTry(ADMIN.email, after)).toBeNull();
  });

  it('holds for 60 idle minutes and 12 hours in all', async () => {
    const { cookie } = await signIn();
    const opened = Date.now();
    expect(await signedIn(cookie, new Date(opened + IDLE_MS - 5_000))).not.toBeNull();
    expect(await signedIn(cookie, new Date(opened + IDLE_MS + 5_000))).toBeNull();
    const session = (await signedIn(cookie))?.session;
    await touchSession(session ?? { token: '', lastSeenAt: new Date(0) }, new Date(opened + IDLE_MS - 5_000));
    expect(await signedIn(cookie, new Date(opened + 2 * IDLE_MS - 60_000))).not.toBeNull();
    const row = await reader().session.findFirst();
    expect(Math.round(((row?.expiresAt.getTime() ?? 0) - opened) / 1000)).toBeCloseTo(SESSION_SECONDS, -1);
  });

  it('ends at once when the session is revoked or the cookie forged', async () => {
    const { cookie } = await signIn();
    expect(await signedIn(cookie.replace(/=.{4}/, '=AAAA'))).toBeNull();
    expect(await signedIn('')).toBeNull();
    await inTransaction((tx) => tx.session.deleteMany());
    expect(await signedIn(cookie)).toBeNull();
  });

  it('lets the API read with the cookie, but not write for another site', async () => {
    const { cookie } = await signIn();
    const ask = (headers: Record<string, string>, method = 'GET') =>
      requireApiViewer(new Request('http://localhost/api/v1/calls', { method, headers: { cookie, ...headers } }));
    expect((await ask({})).role).toBe('admin');
    await expect(ask({ authorization: 'Bearer wrong' })).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(ask({ cookie: '' })).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(ask({ cookie: '' }, 'POST')).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(ask({}, 'POST')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask({ origin: 'https://evil.example', host: 'localhost' }, 'POST')).rejects.toMatchObject({ code: 'forbidden' });
    expect((await ask({ ...SITE }, 'POST')).role).toBe('admin');
  });
});
