import { queryNumber, queryRows } from '../product/query-rows';

/** What a product's database holds of the deliveries of a test in which every delivery is an attempt and a call of its own. */
export type Stored = { attempts: Set<string>; twice: number };

/** `twice` counts attempts with more than one delivery, and calls with more than one attempt. */
export async function readStored(databaseUrl: string): Promise<Stored> {
  const rows = await queryRows(databaseUrl, `
    SELECT DISTINCT a.event_uuid AS event FROM deliveries d
    JOIN attempts a ON a.id = d.attempt_id JOIN attempt_contents t ON t.attempt_id = a.id WHERE d.state = 'projected'`);
  const twice = await queryNumber(databaseUrl, `
    SELECT (SELECT count(*) FROM (SELECT 1 FROM deliveries WHERE attempt_id IS NOT NULL GROUP BY attempt_id HAVING count(*) > 1) d)
         + (SELECT count(*) FROM calls c WHERE c.attempt_count <> 1
            OR (SELECT count(*) FROM attempts a WHERE a.call_id = c.id) <> 1)`);
  return { attempts: new Set(rows.map(({ event }) => String(event))), twice };
}

/** Acknowledged, yet not there. */
export function lostOf(acknowledged: readonly string[], { attempts }: Stored): string[] {
  return acknowledged.filter((uuid) => !attempts.has(uuid));
}

/** `ok`, or what SQLite finds wrong. */
export async function checkIntegrity(databaseUrl: string): Promise<string> {
  const rows = await queryRows(databaseUrl, 'PRAGMA integrity_check');
  return rows.map((row) => String(row.integrity_check)).join('; ');
}
