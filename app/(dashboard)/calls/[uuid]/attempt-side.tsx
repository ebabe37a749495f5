import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { Reports } from '@/components/call/reports';
import { Understanding } from '@/components/call/understanding';
import { VariablesTable } from '@/components/call/variables-table';
import { Warnings } from '@/components/call/warnings';
import { Panel } from '@/components/ui/panel';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';
import type { SingleCall } from '@/lib/calls/types';
import type { SearchTerm } from '@/lib/search/parse-query';
import { FactsPanel } from './facts-panel';
import { RawPanel } from './raw-panel';

type AttemptSideProps = { viewer: Viewer; call: SingleCall; attempt: SingleAttempt; terms: readonly SearchTerm[] };

/**
 * What is made of the open attempt and what is known beside it: the right column, under the talk on a small screen. In the order of the
 * source: understanding, review, the rest; where there are two columns, review comes first (`lg:order-first`).
 */
export async function AttemptSide({ viewer, call, attempt, terms }: AttemptSideProps) {
  const t = await getTranslations('call');
  const { callEventUuid, reports, warnings } = attempt;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Panel id="understanding" title={t('understanding.title')}>
        <Understanding attempt={attempt} terms={terms} />
      </Panel>
      <Panel id="reports" title={t('reports.title')}>
        <Reports reports={reports} />
      </Panel>
      <Panel id="variables" title={t('variables.title')} description={t('variables.description')} flush>
        <VariablesTable variables={call.variables} />
      </Panel>
      <Suspense fallback={<BlockSkeleton className="h-96" />}>
        <FactsPanel viewer={viewer} attempt={attempt} />
      </Suspense>
      {warnings.length > 0 && (
        <Panel id="warnings" title={t('warnings.title')} description={t('warnings.description')}>
          <Warnings warnings={warnings} />
        </Panel>
      )}
      <Suspense fallback={<BlockSkeleton className="h-28" />}>
        <RawPanel viewer={viewer} attemptUuid={callEventUuid} />
      </Suspense>
    </div>
  );
}
