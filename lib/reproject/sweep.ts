import 'server-only';
import { reader } from '@/lib/db/client';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { resettleAttempts } from './resettle-attempts';

const AT_ONCE = 100;

/** Finds candidates after an id without holding a lock; `take` makes sure once more, inside its transaction. */
type Sweep = { list: (afterId: number) => Promise<{ id: number | bigint }[]>; take: (tx: Tx, ids: number[]) => Promise<unknown> };

const ATTEMPTS: Sweep = {
  list: (afterId) => reader().$queryRaw`
    SELECT a.id FROM attempts a WHERE a.id > ${afterId} AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.attempt_id = a.id)
    ORDER BY a.id LIMIT ${AT_ONCE}`,
  take: resettleAttempts,
};

const CALLS: Sweep = {
  list: (afterId) => reader().$queryRaw`
    SELECT c.id FROM calls c WHERE c.id > ${afterId} AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.call_id = c.id)
    ORDER BY c.id LIMIT ${AT_ONCE}`,
  take: (tx, ids) => tx.call.deleteMany({ where: { id: { in: ids }, attempts: { none: {} } } }),
};

const AGENTS: Sweep = {
  list: (afterId) => reader().$queryRaw`
    SELECT g.id FROM agents g WHERE g.id > ${afterId} AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.agent_id = g.id)
      AND NOT EXISTS (SELECT 1 FROM calls c WHERE c.agent_id = g.id)
    ORDER BY g.id LIMIT ${AT_ONCE}`,
  take: (tx, ids) => tx.agent.deleteMany({ where: { id: { in: ids }, attempts: { none: {} }, calls: { none: {} } } }),
};

const VARIABLES: Sweep = {
  list: (afterId) => reader().$queryRaw`
    SELECT v.id FROM variable_definitions v
    WHERE v.id > ${afterId} AND NOT EXISTS (SELECT 1 FROM variable_values x WHERE x.definition_id = v.id)
    ORDER BY v.id LIMIT ${AT_ONCE}`,
  take: (tx, ids) => tx.variableDefinition.deleteMany({ where: { id: { in: ids }, values: { none: {} } } }),
};

const REPORTS: Sweep = {
  list: (afterId) => reader().$queryRaw`
    SELECT r.id FROM report_definitions r
    WHERE r.id > ${afterId} AND NOT EXISTS (SELECT 1 FROM reports x WHERE x.definition_id = r.id)
    ORDER BY r.id LIMIT ${AT_ONCE}`,
  take: (tx, ids) => tx.reportDefinition.deleteMany({ where: { id: { in: ids }, reports: { none: {} } } }),
};

/**
 * Takes away what no delivery stands behind: attempts, calls, agents, and definitions that nothing uses. Campaigns stay, since
 * managers name them. Returns how many attempts and calls went that had no delivery at all.
 */
export async function sweepUnfounded(): Promise<number> {
  const attempts = await sweep(ATTEMPTS);
  const calls = await sweep(CALLS);
  for (const rest of [AGENTS, VARIABLES, REPORTS]) await sweep(rest);
  return attempts + calls;
}

async function sweep({ list, take }: Sweep): Promise<number> {
  let swept = 0;
  for (let afterId = 0; ; ) {
    const ids = (await list(afterId)).map(({ id }) => Number(id));
    if (ids.length > 0) await inTransaction((tx) => take(tx, ids));
    swept += ids.length;
    afterId = ids.at(-1) ?? afterId;
    if (ids.length < AT_ONCE) return swept;
  }
}
