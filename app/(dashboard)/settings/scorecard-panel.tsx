import { getTranslations } from 'next-intl/server';
import { CriteriaList } from '@/components/scorecard/criteria-list';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { listCriteria } from '@/lib/scorecard/data';
import { moveCriterionAction, retireCriterionAction, saveCriterionAction } from './scorecard-actions';

/** What reviewers answer of each call. */
export async function ScorecardPanel({ viewer }: { viewer: Viewer }) {
  const [t, criteria] = await Promise.all([getTranslations('scorecard'), listCriteria(viewer)]);
  return (
    <Panel id="scorecard" title={t('title')} description={t('description')} flush>
      <CriteriaList criteria={criteria} save={saveCriterionAction} move={moveCriterionAction} retire={retireCriterionAction} />
    </Panel>
  );
}
