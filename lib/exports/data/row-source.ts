import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { attemptOrder } from '@/lib/attempts/order';
import { callOrder } from '@/lib/calls/order';
import { dialect } from '@/lib/db/dialect/dialect';
import { allOf } from '@/lib/filters/comparison';
import { type ListOrder, sourceOf } from '@/lib/filters/keyset';
import type { Filter } from '@/lib/filters/schema';
import { attemptWhere, callWhere } from '@/lib/filters/where';
import { isOfCampaigns } from '@/lib/rollups/fits-rollups';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { ExportOptions, ExportRows } from '../schema';
import type { Selection } from '../selection';

/**
 * What an export reads: `from` under `where`, a row for each `id`, with the texts and reports of `attemptId`. `wholly`: it has all rows there
 * are, or all of some campaigns, whose variables `definitions` means, as a condition on `variable_definitions c`.
 */
export type RowSource = {
  rows: ExportRows; from: Prisma.Sql; where: Prisma.Sql; order: ListOrder; id: Prisma.Sql; attemptId: Prisma.Sql;
  wholly: { isEverything: boolean; definitions: Prisma.Sql } | null;
};

const BY_ARRIVAL: Omit<ListOrder, 'id'> = { name: 'id:asc', terms: [], direction: 'asc' };

type Asked = { filter: Filter; selection: Selection | null; options: Pick<ExportOptions, 'rows' | 'callSort' | 'attemptSort' | 'layout'> };

/** The rows that a filter means, in the order of the list with that sort; of a selection only those, whatever the order of its uuids. */
export function rowSource({ filter, selection, options }: Asked, context: { viewer: Viewer; timeZone: string }): RowSource {
  const { rows, callSort, attemptSort, layout } = options;
  const wholly = selection === null && layout !== 'redial' ? whollyRead(filter, context) : null;
  if (rows === 'calls') {
    const id = Prisma.sql`c.id`;
    const notReached = layout === 'redial' ? [Prisma.sql`c.reached = ${false}`] : [];
    const order = callSort ? callOrder(callSort) : { ...BY_ARRIVAL, id };
    return {
      rows, id, wholly, order, from: sourceOf(Prisma.sql`calls c`, order), attemptId: Prisma.sql`c.deciding_attempt_id`,
      where: allOf([callWhere(filter, context), ...notReached, ...selectedCalls(selection)]),
    };
  }
  const id = Prisma.sql`a.id`;
  const order = attemptSort ? attemptOrder(attemptSort) : { ...BY_ARRIVAL, id };
  return {
    rows, id, wholly, order, from: sourceOf(Prisma.sql`attempts a JOIN calls c ON c.id = a.call_id`, order), attemptId: id,
    where: allOf([attemptWhere(filter, context), ...selectedAttempts(selection)]),
  };
}

function whollyRead(filter: Filter, context: { viewer: Viewer; timeZone: string }): RowSource['wholly'] {
  if (!isOfCampaigns(filter)) return null;
  const namesNone = (filter.campaign ?? []).length === 0 && (filter.not?.campaign ?? []).length === 0;
  return { isEverything: namesNone && context.viewer.campaignScope === 'all', definitions: callWhere(filter, context) };
}

function selectedCalls(selection: Selection | null): Prisma.Sql[] {
  if (selection === null) return [];
  const listed = dialect().listed(selection.uuids);
  return selection.of === 'calls'
    ? [Prisma.sql`c.uuid IN ${listed}`]
    : [Prisma.sql`c.id IN (SELECT chosen.call_id FROM attempts chosen WHERE chosen.event_uuid IN ${listed})`];
}

function selectedAttempts(selection: Selection | null): Prisma.Sql[] {
  if (selection === null) return [];
  return [Prisma.sql`${selection.of === 'calls' ? Prisma.sql`c.uuid` : Prisma.sql`a.event_uuid`} IN ${dialect().listed(selection.uuids)}`];
}
