import 'server-only';
import { chunksOf, type Statements } from '@/lib/db/statements';
import { foldText } from '@/lib/format/fold-text';
import { boundedKey } from '@/lib/hubtalk/bounded-key';
import type { Report } from '@/lib/hubtalk/types';
import { Prisma } from '@/prisma/sqlite/client/client';
import { known } from './known';
import type { StoredAttempt } from './types';

/** A renamed report keeps its uuid and gets a second definition (trap 16). */
const definitionKey = ({ uuid, name }: Pick<Report, 'uuid' | 'name'>): string => boundedKey(JSON.stringify([uuid, name]));

/** Writes the reports of attempts in the order sent; those of an attempt that was there before are replaced. */
export async function storeReports(tx: Statements, stored: readonly StoredAttempt[]): Promise<void> {
  const held = stored.filter((attempt) => attempt.held !== null).map(({ id }) => id);
  if (held.length > 0) await tx.execute(Prisma.sql`DELETE FROM reports WHERE attempt_id IN (${Prisma.join(held)})`);
  const reports = stored.flatMap(({ id, projected }) => projected.reports.map((report, position) => ({ attemptId: id, position, report })));
  if (reports.length === 0) return;
  const definitions = await storeDefinitions(tx, reports.map(({ report }) => report));
  const rows = reports.map(({ attemptId, position, report: { uuid, name, content, result: { text, number, kind } } }) => Prisma.sql`(
    ${attemptId}, ${position}, ${known(definitions, definitionKey({ uuid, name }))}, ${content}, ${text},
    ${text === null ? null : foldText(text)}, ${number}, ${kind})`);
  await tx.insert({
    into: Prisma.sql`INSERT INTO reports (attempt_id, position, definition_id, content, result, folded, number, kind)`, rows,
  });
}

async function storeDefinitions(tx: Statements, reports: readonly Report[]): Promise<Map<string, number>> {
  const wanted = new Map(reports.map(({ uuid, name }) => [definitionKey({ uuid, name }), { uuid, name }]));
  const ids = new Map<string, number>();
  for (const keys of chunksOf([...wanted.keys()], 1)) {
    const found = await tx.query<{ id: number; key: string }>(Prisma.sql`
      SELECT id, key FROM report_definitions WHERE key IN (${Prisma.join(keys)})`);
    for (const { id, key } of found) ids.set(key, id);
  }
  const missing = [...wanted].filter(([key]) => !ids.has(key));
  if (missing.length === 0) return ids;
  const made = await tx.insertReturning<{ id: number; key: string }>({
    into: Prisma.sql`INSERT INTO report_definitions (key, uuid, name)`,
    rows: missing.map(([key, { uuid, name }]) => Prisma.sql`(${key}, ${uuid}, ${name})`),
    after: Prisma.sql`RETURNING id, key`,
  });
  for (const { id, key } of made) ids.set(key, id);
  return ids;
}
