import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { getMasking } from '@/lib/access/data';
import { maskJson } from '@/lib/access/mask';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import type { JsonValue } from '@/lib/format/json-value';
import { typedJson } from '@/lib/format/typed-json';
import type { Prisma } from '@/prisma/sqlite/client/client';

/** By row (uuid), then by the report's name: the result, in the JSON type that was sent. A repeated name keeps its first result that is something. */
export type ReportResults = Map<string, Map<string, JsonValue>>;

/** Some reports of some rows stand on one page. */
const MOST_REPORTS = 20_000;

/** The results of the named reports of attempts (call_event_uuid), masked; attempts without any, or out of sight, are left out. */
export async function listAttemptReports(viewer: Viewer, eventUuids: readonly string[], names: readonly string[]): Promise<ReportResults> {
  return listResults(viewer, { attempt: { eventUuid: { in: [...eventUuids] }, ...inCampaignScope(viewer) }, names, rowOf: ({ eventUuid }) => eventUuid });
}

/** The results of the named reports of calls (call_uuid), which are those of the deciding attempt (CONTRACT.md §3). */
export async function listCallReports(viewer: Viewer, callUuids: readonly string[], names: readonly string[]): Promise<ReportResults> {
  if (names.length === 0) return new Map();
  const calls = await reader().call.findMany({
    where: { uuid: { in: [...callUuids] }, ...inCampaignScope(viewer) },
    select: { uuid: true, decidingAttemptId: true },
    orderBy: { id: 'asc' },
    take: callUuids.length,
  });
  const byAttempt = new Map(calls.map(({ uuid, decidingAttemptId }) => [decidingAttemptId, uuid]));
  const deciding = calls.flatMap(({ decidingAttemptId }) => decidingAttemptId ?? []);
  return listResults(viewer, { attempt: { id: { in: deciding } }, names, rowOf: ({ id }) => byAttempt.get(id) ?? '' });
}

type Asked = { attempt: Prisma.AttemptWhereInput; names: readonly string[]; rowOf: (attempt: { id: number; eventUuid: string }) => string };

async function listResults(viewer: Viewer, { attempt, names, rowOf }: Asked): Promise<ReportResults> {
  const results: ReportResults = new Map();
  if (names.length === 0) return results;
  const masking = await getMasking(viewer);
  const reports = await reader().report.findMany({
    where: { attempt, definition: { name: { in: [...names] } } },
    select: { result: true, kind: true, attempt: { select: { id: true, eventUuid: true, call: { select: { phoneNumber: true } } } }, definition: { select: { name: true } } },
    orderBy: [{ attemptId: 'asc' }, { position: 'asc' }],
    take: MOST_REPORTS,
  });
  for (const { result, kind, attempt: of, definition } of reports) {
    const ofRow = results.get(rowOf(of)) ?? new Map<string, JsonValue>();
    if ((ofRow.get(definition.name) ?? '') === '') ofRow.set(definition.name, maskJson(typedJson({ kind, text: result }), masking.textOf(of.call.phoneNumber)));
    results.set(rowOf(of), ofRow);
  }
  return results;
}
