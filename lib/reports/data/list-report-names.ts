import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { attemptWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';

/** All attempts of an agent have the same reports: the latest ones tell which there are, at any number of attempts. */
const LATEST_ATTEMPTS = 300;
const LATEST_OF_SOME = 1_000;
const MOST_REPORTS = 200;

/** Names of the reports that the latest 300 attempts have, of one campaign (uuid) or of all in scope, by name; each once, at most 200. */
export async function listReportNames(viewer: Viewer, campaignUuid: string | null): Promise<string[]> {
  const reports = await latestReports(viewer, campaignUuid === null ? [] : [campaignUuid], LATEST_ATTEMPTS);
  return [...new Set(reports.map(({ name }) => name))].sort();
}

/** The definitions of reports that the latest 1 000 attempts of some campaigns (uuids; none: all in scope) have, at most 200. */
export async function listLatestReports(viewer: Viewer, campaignUuids: readonly string[]): Promise<{ id: number; name: string }[]> {
  return latestReports(viewer, campaignUuids, LATEST_OF_SOME);
}

async function latestReports(viewer: Viewer, campaignUuids: readonly string[], attempts: number): Promise<{ id: number; name: string }[]> {
  const filter = campaignUuids.length === 0 ? {} : { campaign: campaignUuids.map((uuid) => uuid.toLowerCase()) };
  const where = attemptWhere(filter, { viewer, timeZone: await getTimeZone() });
  const found = await reader().$queryRaw<{ id: number | bigint; name: string }[]>`
    SELECT d.id AS id, d.name AS name FROM report_definitions d WHERE d.id IN (
      SELECT r.definition_id FROM (SELECT a.id FROM attempts a WHERE ${where} ORDER BY a.started_at DESC, a.id DESC LIMIT ${attempts}) latest
      JOIN reports r ON r.attempt_id = latest.id
    ) ORDER BY d.id LIMIT ${MOST_REPORTS}`;
  return found.map(({ id, name }) => ({ id: Number(id), name }));
}
