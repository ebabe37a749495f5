import { getTranslations } from 'next-intl/server';
import { CriteriaList } from '@/components/scorecard/criteria-list';
import { QueueRulesForm } from '@/components/scorecard/queue-rules-form';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { listCriteria } from '@/lib/scorecard/data';
import { getQueueRules } from '@/lib/settings/data';
import { moveCriterionAction, retireCriterionAction, saveCriterionAction, saveQueueRulesAction } from './scorecard-actions';

/** What reviewers answer of each call. */
export async function ScorecardPanel({ viewer }: { viewer: Viewer }) {
  const [t, criteria] = await Promise.all([getTranslations('scorecard'), listCriteria(viewer)]);
  return (
    <Panel id="scorecard" title={t('title')} description={t('description')} flush>
      <CriteriaList criteria={criteria} save={saveCriterionAction} move={moveCriterionAction} retire={retireCriterionAction} />
    </Panel>
  );
}

/** Which calls wait for a review without being asked for. */
export async function QueueRulesPanel() {
  const [t, rules] = await Promise.all([getTranslations('scorecard.queue'), getQueueRules()]);
  return (
    <Panel id="queue-rules" title={t('title')} description={t('description')}>
      <QueueRulesForm rules={rules} action={saveQueueRulesAction} />
    </Panel>
  );
}
