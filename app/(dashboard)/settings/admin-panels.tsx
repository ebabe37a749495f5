import { Suspense } from 'react';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { AuditLinkPanel } from './audit-link-panel';
import { CheckPanel } from './check-panel';
import { MaskingPanel } from './masking-panel';
import { RecordingsPanel } from './recordings-panel';
import { QueueRulesPanel, ScorecardPanel } from './scorecard-panel';
import { TokensPanel } from './tokens-panel';

/** What only an admin sets or sees: what reviewers are asked, how HubTalk and scripts get in, where recordings come from, what is masked. */
export function AdminPanels({ viewer }: { viewer: Viewer }) {
  return (
    <Suspense fallback={<BlockSkeleton className="h-96" />}>
      <ScorecardPanel viewer={viewer} />
      <QueueRulesPanel />
      <TokensPanel viewer={viewer} kind="webhook" />
      <CheckPanel />
      <RecordingsPanel viewer={viewer} />
      <TokensPanel viewer={viewer} kind="api" />
      <MaskingPanel viewer={viewer} />
      <AuditLinkPanel />
    </Suspense>
  );
}
