import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { reader } from '@/lib/db/client';
import { forgetEnv } from '@/lib/env/env';
import { authenticateApiToken } from './authenticate-api-token';
import { authenticateWebhook } from './authenticate-webhook';
import { findToken, hasWebhookToken, listTokens } from './data';
import { createFirstWebhookToken, createToken, noteTokenUse, NOTE_USE_EVERY_MS, revokeToken } from './mutations';

const ADMIN: Viewer = { kind: 'user', userId: 'u', name: 'admin', role: 'admin', campaignScope: 'all' };
const MANAGER: Viewer = { ...ADMIN, role: 'manager' };
const FROM_ENV = 'environment-token-of-24-characters';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await database.close();
});

const webhook = (headers: Record<string, string> = {}, query = '') =>
  ({ url: `http://localhost/api/hubtalk${query}`, headers: new Headers(headers) });

describe('tokens', () => {
  it('have 256 bits, are shown once and stored as a hash', async () => {
    const { token } = await createToken(ADMIN, { kind: 'webhook', name: 'production' });
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await reader().token.findMany();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of both kinds live side by side and open nothing of the other kind', async () => {
    const one = await createToken(ADMIN, { kind: 'webhook', name: 'one' });
    const two = await createToken(ADMIN, { kind: 'webhook', name: 'two' });
    const api = await createToken(ADMIN, { kind: 'api', name: 'bi' });
    expect((await findToken('webhook', one.token))?.name).toBe('one');
    expect((await findToken('webhook', two.token))?.name).toBe('two');
    expect(await findToken('webhook', api.token)).toBeNull();
    expect(await findToken('api', one.token)).toBeNull();
  });

  it('are refused from the moment that they are revoked, and no longer listed', async () => {
    const { id, token } = await createToken(ADMIN, { kind: 'webhook', name: 'old' });
    await revokeToken(ADMIN, id);
    expect(await findToken('webhook', token)).toBeNull();
    expect(await listTokens(ADMIN, 'webhook')).toEqual([]);
  });

  it('are an admin’s matter', async () => {
    await expect(createToken(MANAGER, { kind: 'api', name: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(revokeToken(MANAGER, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(listTokens(MANAGER, 'api')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('also come from the environment', async () => {
    expect(await hasWebhookToken()).toBe(false);
    vi.stubEnv('HUBTALK_WEBHOOK_TOKENS', FROM_ENV);
    vi.stubEnv('API_TOKENS', FROM_ENV.toUpperCase());
    forgetEnv();
    expect(await hasWebhookToken()).toBe(true);
    expect(await findToken('webhook', FROM_ENV)).toMatchObject({ id: null });
    const request = new Request('http://localhost/', { headers: { authorization: `Bearer ${FROM_ENV.toUpperCase()}` } });
    expect(await authenticateApiToken(request)).toMatchObject({ kind: 'api-token', role: 'viewer', campaignScope: 'all' });
  });

  it('are made once at a first start, however many processes start at once', async () => {
    const made = (await Promise.all([createFirstWebhookToken(), createFirstWebhookToken(), createFirstWebhookToken()])).filter((token) => token !== null);
    expect(made).toHaveLength(1);
    expect(await findToken('webhook', String(made[0]))).not.toBeNull();
    expect(await reader().token.count()).toBe(1);
  });

  it('note their use once a minute', async () => {
    const { token } = await createToken(ADMIN, { kind: 'api', name: 'bi' });
    const now = new Date('2026-02-02T10:00:00Z');
    const use = async (at: Date) => {
      const known = await findToken('api', token);
      if (known) await noteTokenUse(known, at);
      return (await findToken('api', token))?.lastUsedAt;
    };
    expect(await use(now)).toEqual(now);
    expect(await use(new Date(now.getTime() + NOTE_USE_EVERY_MS - 1))).toEqual(now);
    const later = new Date(now.getTime() + NOTE_USE_EVERY_MS);
    expect(await use(later)).toEqual(later);
  });
});

describe('a webhook request', () => {
  it('carries its token in every way of the contract', async () => {
    const { token } = await createToken(ADMIN, { kind: 'webhook', name: 'production' });
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    const known = { name: 'production' };
    expect(await authenticateWebhook(webhook({}, `?token=${token}`), null)).toMatchObject(known);
    expect(await authenticateWebhook(webhook(), token)).toMatchObject(known);
    expect(await authenticateWebhook(webhook(basic(`hubtalk:${token}`)), null)).toMatchObject(known);
    expect(await authenticateWebhook(webhook(basic(`:${token}`)), null)).toMatchObject(known);
    expect(await authenticateWebhook(webhook({ authorization: `Bearer ${token}` }), null)).toMatchObject(known);
    expect(await authenticateWebhook(webhook({ 'x-webhook-token': token }), null)).toMatchObject(known);
  });

  it('is refused without one, with a wrong one, and with parts of one', async () => {
    const { token } = await createToken(ADMIN, { kind: 'webhook', name: 'production' });
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase()]) {
      expect(await authenticateWebhook(webhook({}, `?token=${wrong}`), null)).toBeNull();
      expect(await authenticateWebhook(webhook({ authorization: `Bearer ${wrong}` }), wrong)).toBeNull();
    }
    expect(await authenticateWebhook(webhook({ authorization: `Basic ${token}` }), null)).toBeNull();
    expect(await authenticateWebhook(webhook(), null)).toBeNull();
  });
});
