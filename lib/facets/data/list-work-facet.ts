import 'server-only';
import { reader } from '@/lib/db/client';
import { IS_REACHED, isQueued } from '@/lib/filters/queue-rules';
import type { Filter } from '@/lib/filters/schema';
import { attemptWhere, callWhere, type FilterContext } from '@/lib/filters/where';
import { countQueue } from '@/lib/reviews/data/count-queue';
import { QUEUE_WORDS, type QueueWord } from '@/lib/reviews/types';
import { Prisma } from '@/prisma/sqlite/client/client';
import { MOST_FACET_VALUES, topOf } from '../fold-facets';
import type { FacetRows, FacetValue, WorkFacet } from '../types';

type Counting = { filter: Filter; rows: FacetRows; field: WorkFacet; countAll: () => Promise<number> };

/**
 * The values of one field of people's work under a filter, which says nothing of the field: counted from the calls that have one, however many
 * others there are. `none` is the rest of `countAll`, all rows of the filter. A call counts under each of its tags, and of the rules by which it waits.
 */
export async function listWorkFacet(context: FilterContext, { filter, rows, field, countAll }: Counting): Promise<FacetValue[]> {
  const where = rows === 'calls' ? callWhere(filter, context) : attemptWhere(filter, context);
  if (field === 'queue') return ranked(rows === 'calls' ? await countQueue(context.viewer, filter) : await countQueuedAttempts(where));
  const { source, value, group } = WORK[field];
  const rest = rows === 'calls' ? Prisma.empty : Prisma.sql`CROSS JOIN attempts a`;
  const together = rows === 'calls' ? Prisma.empty : Prisma.sql`AND a.call_id = c.id`;
  const from = Prisma.sql`${source} CROSS JOIN calls c ${rest} WHERE w.call_uuid = c.uuid ${together} AND ${group} IS NOT NULL AND ${where}`;
  const row = rows === 'calls' ? Prisma.sql`c.id` : Prisma.sql`a.id`;
  const [values, [having], all] = await Promise.all([
    reader().$queryRaw<{ value: string; count: number | bigint }[]>`
      SELECT MIN(${value}) AS value, COUNT(*) AS count FROM ${from} GROUP BY ${group} ORDER BY count DESC, value LIMIT ${MOST_FACET_VALUES}`,
    reader().$queryRaw<{ count: number | bigint }[]>`SELECT COUNT(DISTINCT ${row}) AS count FROM ${from}`,
    countAll(),
  ]);
  const none = all - Number(having?.count ?? 0);
  const counted = [...values.map(({ value: word, count }) => ({ value: word, count: Number(count) })), ...(none > 0 ? [{ value: 'none', count: none }] : [])];
  return topOf(counted.map(({ value: word, count }) => ({ value: word, label: word, count })));
}

function ranked(counts: Partial<Record<QueueWord, number | bigint>>): FacetValue[] {
  return topOf(QUEUE_WORDS.map((word) => ({ value: word, label: word, count: Number(counts[word] ?? 0) })).filter(({ count }) => count > 0));
}

async function countQueuedAttempts(where: Prisma.Sql): Promise<Partial<Record<QueueWord, number | bigint>>> {
  const counts = QUEUE_WORDS.map((word) => Prisma.sql`COUNT(CASE WHEN ${isQueued([word])} THEN 1 END) AS ${NAMES[word]}`);
  // what somebody asked for by hand need not have been reached
  const mayWait = Prisma.sql`(${IS_REACHED} OR ${isQueued(['manual'])})`;
  const [counted] = await reader().$queryRaw<Record<QueueWord, number | bigint>[]>`
    SELECT ${Prisma.join(counts)} FROM attempts a JOIN calls c ON c.id = a.call_id WHERE ${mayWait} AND ${where}`;
  return counted ?? {};
}

const NAMES: Record<QueueWord, Prisma.Sql> = {
  negative: Prisma.sql`"negative"`, unmapped: Prisma.sql`"unmapped"`, long: Prisma.sql`"long"`, random: Prisma.sql`"random"`, manual: Prisma.sql`"manual"`,
  any: Prisma.sql`"any"`,
};

type Work = { source: Prisma.Sql; value: Prisma.Sql; group: Prisma.Sql };

const ofReview = (value: Prisma.Sql, group = value): Work => ({ source: Prisma.sql`reviews w`, value, group });
const yesNo = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`CASE WHEN ${column} THEN 'yes' WHEN NOT ${column} THEN 'no' END`;

/** Where each field stands, one row for each value of a call; SQLite reads tables that are joined crosswise in their order. */
const WORK: Record<Exclude<WorkFacet, 'queue'>, Work> = {
  tag: { source: Prisma.sql`call_tags w`, value: Prisma.sql`(SELECT g.name FROM tags g WHERE g.id = w.tag_id)`, group: Prisma.sql`w.tag_id` },
  review: ofReview(Prisma.sql`w.status`),
  verdict: ofReview(Prisma.sql`CASE WHEN w.is_failed THEN 'failed' WHEN NOT w.is_failed THEN 'passed' END`),
  agreesSentiment: ofReview(yesNo(Prisma.sql`w.sentiment_agreed`)),
  agreesResult: ofReview(yesNo(Prisma.sql`w.result_agreed`)),
  reviewer: ofReview(Prisma.sql`w.reviewer_name`, Prisma.sql`w.reviewer_folded`),
};
