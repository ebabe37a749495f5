import 'server-only';
import type { Statements } from '@/lib/db/statements';
import { boundedKey } from '@/lib/hubtalk/bounded-key';
import type { ProjectedAttempt } from '@/lib/hubtalk/types';
import { Prisma } from '@/prisma/sqlite/client/client';

/** The ids of these campaigns, by uuid; unknown ones are made, without a name (trap 7). */
export async function storeCampaigns(tx: Statements, uuids: readonly (string | null)[]): Promise<Map<string, number>> {
  const wanted = [...new Set(uuids.filter((uuid) => uuid !== null))];
  if (wanted.length === 0) return new Map();
  const found = await tx.query<{ id: number; uuid: string }>(Prisma.sql`SELECT id, uuid FROM campaigns WHERE uuid IN (${Prisma.join(wanted)})`);
  const ids = new Map(found.map(({ id, uuid }) => [uuid, id]));
  const missing = wanted.filter((uuid) => !ids.has(uuid));
  if (missing.length === 0) return ids;
  const made = await tx.insertReturning<{ id: number; uuid: string }>({
    into: Prisma.sql`INSERT INTO campaigns (uuid)`, rows: missing.map((uuid) => Prisma.sql`(${uuid})`), after: Prisma.sql`RETURNING id, uuid`,
  });
  for (const { id, uuid } of made) ids.set(uuid, id);
  return ids;
}

/** What identifies an agent: its uuid, else its name; null when the payload names none. */
export function agentKey({ agentUuid, agentName }: Pick<ProjectedAttempt, 'agentUuid' | 'agentName'>): string | null {
  if (agentUuid !== null) return agentUuid;
  return agentName === null ? null : boundedKey(`name:${agentName}`);
}

type NamedAgent = { key: string; uuid: string | null; name: string | null; nameFromAt: Date | null };

/** The ids of the attempts' agents, by key. An agent is called what its latest attempt calls it, whatever the order of arrival. */
export async function storeAgents(tx: Statements, attempts: readonly ProjectedAttempt[]): Promise<Map<string, number>> {
  const wanted = new Map<string, NamedAgent>();
  for (const attempt of attempts) {
    const key = agentKey(attempt);
    if (key === null) continue;
    const named = { key, uuid: attempt.agentUuid, name: attempt.agentName, nameFromAt: attempt.agentName === null ? null : namedAt(attempt) };
    const held = wanted.get(key);
    if (!held || isLaterName(named, held)) wanted.set(key, named);
  }
  if (wanted.size === 0) return new Map();
  const found = await tx.query<NamedAgent & { id: number }>(Prisma.sql`
    SELECT id, key, uuid, name, name_from_at AS "nameFromAt" FROM agents WHERE key IN (${Prisma.join([...wanted.keys()])})`);
  const ids = new Map(found.map(({ id, key }) => [key, id]));
  const missing = [...wanted.values()].filter(({ key }) => !ids.has(key));
  if (missing.length > 0) {
    const made = await tx.insertReturning<{ id: number; key: string }>({
      into: Prisma.sql`INSERT INTO agents (key, uuid, name, name_from_at)`,
      rows: missing.map(({ key, uuid, name, nameFromAt }) => Prisma.sql`(${key}, ${uuid}, ${name}, ${nameFromAt})`),
      after: Prisma.sql`RETURNING id, key`,
    });
    for (const { id, key } of made) ids.set(key, id);
  }
  for (const held of found) {
    const named = wanted.get(held.key);
    if (!named || !isLaterName(named, held)) continue;
    await tx.execute(Prisma.sql`UPDATE agents SET name = ${named.name}, name_from_at = ${named.nameFromAt} WHERE id = ${held.id}`);
  }
  return ids;
}

/** A start that was not sent says nothing of which name is the later one. */
const namedAt = ({ startedAt, startedAtSent }: ProjectedAttempt): Date => (startedAtSent ? startedAt : new Date(0));

function isLaterName(named: Pick<NamedAgent, 'name' | 'nameFromAt'>, held: Pick<NamedAgent, 'name' | 'nameFromAt'>): boolean {
  if (named.name === null || named.nameFromAt === null) return false;
  if (held.name === null || held.nameFromAt === null) return true;
  const later = named.nameFromAt.getTime() - held.nameFromAt.getTime();
  return later > 0 || (later === 0 && named.name > held.name);
}

/** The ids of these calls, by uuid, and which of them are new. A new one is filled in by `storeCalls` before the transaction ends. */
export async function storeCallPlaces(tx: Statements, attempts: readonly ProjectedAttempt[]): Promise<{ ids: Map<string, number>; made: Set<string> }> {
  const places = new Map(attempts.map(({ callUuid, startedAt }) => [callUuid, startedAt]));
  const found = await tx.query<{ id: number; uuid: string }>(Prisma.sql`
    SELECT id, uuid FROM calls WHERE uuid IN (${Prisma.join([...places.keys()])})`);
  const ids = new Map(found.map(({ id, uuid }) => [uuid, id]));
  const missing = [...places].filter(([uuid]) => !ids.has(uuid));
  if (missing.length === 0) return { ids, made: new Set() };
  const rows = missing.map(([uuid, at]) => Prisma.sql`(${uuid}, 'PENDING', 'none', 0, 0, ${false}, ${at}, ${at})`);
  const written = await tx.insertReturning<{ id: number; uuid: string }>({
    into: Prisma.sql`INSERT INTO calls (uuid, outcome, sentiment, attempt_count, answered_count, reached, first_attempt_at, last_attempt_at)`,
    rows, after: Prisma.sql`RETURNING id, uuid`,
  });
  for (const { id, uuid } of written) ids.set(uuid, id);
  return { ids, made: new Set(written.map(({ uuid }) => uuid)) };
}
