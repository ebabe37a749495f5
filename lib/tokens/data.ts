import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { env } from '@/lib/env/env';
import { AppError } from '@/lib/errors/app-error';
import type { TokenKind } from './schema';
import { findByToken, tokenHash } from './token-hash';

/**
 * The live tokens are asked for with every delivery, and hardly ever change. A change in this process is seen at once
 * (`forgetTokens`), one in another process on the same database within a second.
 */
const CACHED_FOR_MS = 1_000;

type Cached = Map<TokenKind, { readAtMs: number; tokens: readonly LiveToken[] }>;

/** Of the database that is open: Next bundles routes apart, so it hangs on what they share. */
const perProcess = globalThis as typeof globalThis & { callboardTokens?: WeakMap<object, Cached> };

function cachedTokens(): Cached {
  perProcess.callboardTokens ??= new WeakMap();
  const held = perProcess.callboardTokens.get(reader()) ?? new Map();
  perProcess.callboardTokens.set(reader(), held);
  return held;
}

/** After tokens were made or revoked. */
export function forgetTokens(): void {
  cachedTokens().clear();
}

/** Far more than anybody keeps; each is compared with on every delivery. */
const MOST_TOKENS = 500;

export type TokenSummary = { id: number; name: string; createdAt: Date; lastUsedAt: Date | null };

/** The live tokens of a kind that were made in the settings, newest first, at most 500. @throws AppError `forbidden` but for admins. */
export async function listTokens(viewer: Viewer, kind: TokenKind): Promise<TokenSummary[]> {
  if (viewer.role !== 'admin') throw new AppError('forbidden', 'Only an admin sees the tokens.');
  return reader().token.findMany({
    where: { kind, revokedAt: null },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_TOKENS,
  });
}

/** A token that was recognised; `id` is null for one from the environment, of which no use is noted. `noteTokenUse` changes `lastUsedAt`. */
export type KnownToken = { id: number | null; name: string; lastUsedAt: Date | null };

/** Whose token this is, among all live ones of the kind, settings' and environment's; null when it is none. Constant time. */
export async function findToken(kind: TokenKind, token: string): Promise<KnownToken | null> {
  return findByToken(token, await listLiveTokens(kind));
}

type LiveToken = KnownToken & { sha256: string };

async function listLiveTokens(kind: TokenKind): Promise<readonly LiveToken[]> {
  const held = cachedTokens().get(kind);
  if (held && Date.now() - held.readAtMs < CACHED_FOR_MS) return held.tokens;
  const readAtMs = Date.now();
  const stored = await reader().token.findMany({
    where: { kind, revokedAt: null },
    select: { id: true, name: true, sha256: true, lastUsedAt: true },
    orderBy: { id: 'asc' },
    take: MOST_TOKENS,
  });
  const { webhookTokens, apiTokens } = env();
  const given = (kind === 'webhook' ? webhookTokens : apiTokens).map((text) => ({
    id: null, name: 'environment', sha256: tokenHash(text), lastUsedAt: null,
  }));
  const tokens = [...stored, ...given];
  cachedTokens().set(kind, { readAtMs, tokens });
  return tokens;
}

/** Whether any webhook token is live, so that a first start knows to make one. */
export async function hasWebhookToken(): Promise<boolean> {
  if (env().webhookTokens.length > 0) return true;
  return (await reader().token.findFirst({ where: { kind: 'webhook', revokedAt: null }, select: { id: true } })) !== null;
}
