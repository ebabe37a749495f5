import { Suspense } from 'react';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { CheckPanel } from './check-panel';
import { ScorecardPanel } from './scorecard-panel';
import { TokensPanel } from './tokens-panel';

/** What only an admin sets: what reviewers are asked, how HubTalk and scripts get in. */
export function AdminPanels({ viewer }: { viewer: Viewer }) {
  return (
    <Suspense fallback={<BlockSkeleton className="h-96" />}>
      <ScorecardPanel viewer={viewer} />
      <TokensPanel viewer={viewer} kind="webhook" />
      <CheckPanel />
      <TokensPanel viewer={viewer} kind="api" />
    </Suspense>
  );
}
