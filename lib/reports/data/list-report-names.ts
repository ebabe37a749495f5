import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { attemptWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';

/** All attempts of an agent have the same reports: the latest ones tell which there are, at any number of attempts. */
const LATEST_ATTEMPTS = 300;
const MOST_REPORTS = 200;

/** Names of the reports that the latest 300 attempts have, of one campaign (uuid) or of all in scope, by name; each once, at most 200. */
export async function listReportNames(viewer: Viewer, campaignUuid: string | null): Promise<string[]> {
  const filter = campaignUuid === null ? {} : { campaign: [campaignUuid.toLowerCase()] };
  const where = attemptWhere(filter, { viewer, timeZone: await getTimeZone() });
  const named = await reader().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT d.name AS name FROM report_definitions d WHERE d.id IN (
      SELECT r.definition_id FROM (SELECT a.id FROM attempts a WHERE ${where} ORDER BY a.started_at DESC, a.id DESC LIMIT ${LATEST_ATTEMPTS}) latest
      JOIN reports r ON r.attempt_id = latest.id
    ) LIMIT ${MOST_REPORTS}`;
  return named.map(({ name }) => name).sort();
}
