import clsx from 'clsx';
import { getTranslations } from 'next-intl/server';
import { type ReactNode, Suspense } from 'react';
import { Understanding } from '@/components/call/understanding';
import { VariablesTable } from '@/components/call/variables-table';
import { Panel } from '@/components/ui/panel';
import { BlockSkeleton } from '@/components/ui/skeleton';
import { mayReveal } from '@/lib/access/mask';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleAttempt } from '@/lib/attempts/types';
import type { SingleCall } from '@/lib/calls/types';
import type { SearchTerm } from '@/lib/search/parse-query';
import { revealVariableAction } from '../reveal-action';
import { FactsPanel } from './facts-panel';
import { ReportsPanel } from './reports-panel';

type AttemptSideProps = { viewer: Viewer; call: SingleCall; attempt: SingleAttempt; terms: readonly SearchTerm[]; review?: ReactNode };

/** Scrolls by itself beside a long talk, so that the review stays at hand. */
const BESIDE = 'lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:self-start lg:overflow-y-auto print:static print:max-h-none print:overflow-visible';

/**
 * What is made of the open attempt and what is known beside it: the right column, under the talk on a small screen. In the order of the
 * source: understanding, review, what was sent; where there are two columns, review comes first (`lg:order-first`).
 */
export async function AttemptSide({ viewer, call, attempt, terms, review }: AttemptSideProps) {
  const t = await getTranslations('call');
  return (
    <div className={clsx('flex min-w-0 flex-col gap-4', review && BESIDE)}>
      <Panel id="understanding" title={t('understanding.title')}>
        <Understanding attempt={attempt} terms={terms} />
      </Panel>
      {review && <div className="lg:order-first">{review}</div>}
      <Suspense fallback={<BlockSkeleton className="h-40" />}>
        <ReportsPanel viewer={viewer} attempt={attempt} />
      </Suspense>
      <Panel id="variables" title={t('variables.title')} description={t('variables.description')} flush>
        <VariablesTable callUuid={call.callUuid} variables={call.variables} reveal={mayReveal(viewer) ? revealVariableAction : null} />
      </Panel>
      <Suspense fallback={<BlockSkeleton className="h-96" />}>
        <FactsPanel viewer={viewer} attempt={attempt} />
      </Suspense>
    </div>
  );
}
