import type { AttemptReport } from '@/lib/attempts/types';

/** A report under the newest of its names; `formerNames` newest first. */
export type ReportGroup = { uuid: string | null; name: string; formerNames: string[]; reports: AttemptReport[] };

/**
 * The reports of an attempt, those of one uuid together, in the order sent. `namesByUuid` has every name that a uuid went by, newest
 * first: one that was renamed stands under its newest (trap 16). A report without a uuid is a group of its own name.
 */
export function groupReports(reports: readonly AttemptReport[], namesByUuid: ReadonlyMap<string, readonly string[]>): ReportGroup[] {
  const groups = new Map<string, ReportGroup>();
  for (const report of reports) {
    const key = JSON.stringify(report.uuid === null ? ['name', report.name] : ['uuid', report.uuid]);
    const held = groups.get(key);
    if (held) {
      held.reports.push(report);
      continue;
    }
    const known = report.uuid === null ? [] : (namesByUuid.get(report.uuid) ?? []);
    const [name = report.name, ...formerNames] = [...new Set([...known, report.name])];
    groups.set(key, { uuid: report.uuid, name, formerNames, reports: [report] });
  }
  return [...groups.values()];
}
