import { getTranslations } from 'next-intl/server';
import { Timeline } from '@/components/call/timeline';
import { VariablesTable } from '@/components/call/variables-table';
import { CallSummary } from '@/components/call/call-summary';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { buildTimeline, decidingAttempt } from '@/lib/calls/timeline';
import type { SingleCall } from '@/lib/calls/types';
import { AttemptPanels } from './[uuid]/attempt-panels';

type CallPaneProps = {
  viewer: Viewer;
  call: SingleCall;
  /** the attempt to show; the deciding one where none is asked for */
  attemptUuid: string | undefined;
};

/** A call in one narrow column: how it ended, its attempts, what the shown one left, the customer's variables. */
export async function CallPane({ viewer, call, attemptUuid }: CallPaneProps) {
  const t = await getTranslations('call');
  const { attempts, callUuid, variables } = call;
  const deciding = decidingAttempt(attempts);
  const attempt = attempts.find(({ callEventUuid }) => callEventUuid === attemptUuid) ?? deciding;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <CallSummary call={call} />
      {attempt && deciding && (
        <>
          <Panel title={t('timeline.title')}>
            <div className="-mx-2">
              <Timeline
                callUuid={callUuid}
                entries={buildTimeline(attempts, Date.now())}
                selectedUuid={attempt.callEventUuid}
                decidingUuid={deciding.callEventUuid}
              />
            </div>
          </Panel>
          <AttemptPanels viewer={viewer} attempt={attempt} />
        </>
      )}
      <Panel title={t('variables.title')} flush>
        <VariablesTable variables={variables} />
      </Panel>
    </div>
  );
}
