import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { env } from '@/lib/env/env';
import { AppError } from '@/lib/errors/app-error';
import type { TokenKind } from './schema';
import { findByToken, tokenHash } from './token-hash';

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

/** A token that was recognised; `id` is null for one from the environment, of which no use is noted. */
export type KnownToken = { id: number | null; name: string; lastUsedAt: Date | null };

/** Whose token this is, among all live ones of the kind, settings' and environment's; null when it is none. Constant time. */
export async function findToken(kind: TokenKind, token: string): Promise<KnownToken | null> {
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
  return findByToken(token, [...stored, ...given]);
}

/** Whether any webhook token is live, so that a first start knows to make one. */
export async function hasWebhookToken(): Promise<boolean> {
  if (env().webhookTokens.length > 0) return true;
  return (await reader().token.findFirst({ where: { kind: 'webhook', revokedAt: null }, select: { id: true } })) !== null;
}
