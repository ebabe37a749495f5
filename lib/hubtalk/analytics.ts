import { readObject, unwrapJson, warnUnread } from './containers';
import { isJsonObject, type Json } from './json';
import { jsonPath } from './json-path';
import { readLine } from './read-text';
import { readReports } from './reports';
import type { Report } from './types';
import type { WarningList } from './warning-list';

const FIELD = 'analytics_data';
/** `agent_id`, `user_id` and `conversation_id` repeat agent, phone and event; they are never joined on (trap 6). */
const KNOWN = new Set(['trace_id', 'agent_id', 'user_id', 'conversation_id', 'reports']);

/** The trace id and the reports of `analytics_data`. */
export function readAnalytics(sent: Json | undefined, warnings: WarningList): { traceId: string | null; reports: Report[] } {
  const analytics = readObject(sent, FIELD, warnings);
  if (analytics === null) return { traceId: null, reports: [] };
  const pathOf = (key: string): string => jsonPath(FIELD, key);
  warnUnread(analytics, KNOWN, { pathOf, warnings });
  return {
    traceId: readLine(analytics.trace_id, pathOf('trace_id'), warnings),
    reports: readReportsField(analytics.reports, warnings),
  };
}

/** Mostly `{dynamic_reports: …}`; the reports themselves are taken too. */
function readReportsField(sent: Json | undefined, warnings: WarningList): Report[] {
  const path = [FIELD, 'reports'];
  const reports = unwrapJson(sent);
  if (!isJsonObject(reports) || !('dynamic_reports' in reports)) return readReports(reports, path, warnings);
  warnUnread(reports, new Set(['dynamic_reports']), { pathOf: (key) => jsonPath(...path, key), warnings });
  return readReports(reports.dynamic_reports, [...path, 'dynamic_reports'], warnings);
}
