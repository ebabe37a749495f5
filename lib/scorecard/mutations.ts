import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { foldText } from '@/lib/format/fold-text';
import { MOST_CRITERIA } from './data';
import type { Move, NewCriterion } from './schema';

export type CriterionRefusal = 'forbidden' | 'not_found' | 'name_taken' | 'too_many';
type Changed = { ok: true; id: number } | { ok: false; reason: CriterionRefusal };

const refused = (reason: CriterionRefusal): Changed => ({ ok: false, reason });

/** Adds a criterion at the end of the scorecard; admins only. Calls that are reviewed already keep their scores. */
export async function createCriterion(viewer: Viewer, given: NewCriterion): Promise<Changed> {
  if (viewer.role !== 'admin') return refused('forbidden');
  return inTransaction(async (tx) => {
    const live = await listLive(tx);
    if (live.length >= MOST_CRITERIA) return refused('too_many');
    if (isTaken(live, given.name)) return refused('name_taken');
    return { ok: true, id: await insert(tx, given, (live.at(-1)?.position ?? 0) + 1) };
  });
}

/**
 * Changes a criterion; admins only. One that was answered keeps what it asked: under another name (but for its case) or of another kind it is
 * retired, and a new one, whose id is returned, takes its place. Weight, description and whether it is critical hold for reviews from now on.
 */
export async function updateCriterion(viewer: Viewer, id: number, given: NewCriterion): Promise<Changed> {
  if (viewer.role !== 'admin') return refused('forbidden');
  return inTransaction(async (tx) => {
    const live = await listLive(tx);
    const held = live.find((criterion) => criterion.id === id);
    if (!held) return refused('not_found');
    if (isTaken(live.filter((criterion) => criterion !== held), given.name)) return refused('name_taken');
    const asksAnother = held.kind !== given.kind || foldText(held.name) !== foldText(given.name);
    if (asksAnother && (await isAnswered(tx, id))) {
      await tx.scorecardCriterion.update({ where: { id }, data: { retiredAt: new Date(), updatedAt: new Date() }, select: { id: true } });
      return { ok: true, id: await insert(tx, given, held.position) };
    }
    await tx.scorecardCriterion.update({ where: { id }, data: { ...given, updatedAt: new Date() }, select: { id: true } });
    return { ok: true, id };
  });
}

/** Changes places with its neighbour; at an end it stays. Admins only. */
export async function moveCriterion(viewer: Viewer, id: number, move: Move): Promise<Changed> {
  if (viewer.role !== 'admin') return refused('forbidden');
  return inTransaction(async (tx) => {
    const ids = (await listLive(tx)).map((criterion) => criterion.id);
    const place = ids.indexOf(id);
    if (place < 0) return refused('not_found');
    const to = Math.min(Math.max(place + (move === 'up' ? -1 : 1), 0), ids.length - 1);
    const moved = ids.toSpliced(place, 1).toSpliced(to, 0, id);
    for (const [index, each] of moved.entries())
      await tx.scorecardCriterion.update({ where: { id: each }, data: { position: index + 1 }, select: { id: true } });
    return { ok: true, id };
  });
}

/** Asks a criterion no more; one that nobody answered is gone. Admins only. */
export async function retireCriterion(viewer: Viewer, id: number): Promise<Changed> {
  if (viewer.role !== 'admin') return refused('forbidden');
  return inTransaction(async (tx) => {
    if (!(await listLive(tx)).some((criterion) => criterion.id === id)) return refused('not_found');
    if (await isAnswered(tx, id))
      await tx.scorecardCriterion.update({ where: { id }, data: { retiredAt: new Date(), updatedAt: new Date() }, select: { id: true } });
    else await tx.scorecardCriterion.delete({ where: { id }, select: { id: true } });
    return { ok: true, id };
  });
}

type Live = { id: number; name: string; kind: string; position: number };

async function listLive(tx: Tx): Promise<Live[]> {
  return tx.scorecardCriterion.findMany({
    where: { retiredAt: null },
    select: { id: true, name: true, kind: true, position: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: MOST_CRITERIA,
  });
}

const isTaken = (live: readonly Live[], name: string): boolean => live.some((criterion) => foldText(criterion.name) === foldText(name));

async function isAnswered(tx: Tx, criterionId: number): Promise<boolean> {
  return (await tx.reviewAnswer.findFirst({ where: { criterionId }, select: { reviewId: true }, orderBy: { reviewId: 'asc' } })) !== null;
}

async function insert(tx: Tx, given: NewCriterion, position: number): Promise<number> {
  const now = new Date();
  return (await tx.scorecardCriterion.create({ data: { ...given, position, createdAt: now, updatedAt: now }, select: { id: true } })).id;
}
