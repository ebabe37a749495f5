import { getTranslations } from 'next-intl/server';
import { Reports } from '@/components/call/reports';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';
import { listNamesByUuid } from '@/lib/reports/data/list-names-by-uuid';
import { groupReports } from '@/lib/reports/group-reports';

/** The reports of the open attempt, each under the newest of its names. */
export async function ReportsPanel({ viewer, attempt: { reports } }: { viewer: Viewer; attempt: SingleAttempt }) {
  const [t, names] = await Promise.all([getTranslations('call.reports'), listNamesByUuid(viewer, reports.flatMap(({ uuid }) => uuid ?? []))]);
  return (
    <Panel id="reports" title={t('title')}>
      <Reports groups={groupReports(reports, names)} />
    </Panel>
  );
}
