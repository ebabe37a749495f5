/** Run by the demo beside its server, on its database: gives campaigns their names and calls their reviews, through the same code as the pages. */
import type { Viewer } from '@/lib/access/viewer';
import { renameCampaign } from '@/lib/campaigns/mutations';
import { closeClients } from '@/lib/db/client';
import { CAMPAIGNS } from './campaigns';
import { DEMO_SEED } from './generate-deliveries';
import { stableUuid } from './random';
import { reviewCalls } from './reviews/review-calls';

const MANAGER: Viewer = { kind: 'user', userId: null, name: 'demo', role: 'manager', campaignScope: 'all' };

async function nameAll(): Promise<void> {
  for (const { key, name } of CAMPAIGNS) {
    if (name === undefined) continue;
    const renamed = await renameCampaign(MANAGER, { campaignUuid: stableUuid(`${DEMO_SEED}/campaign/${key}`), name });
    if (!renamed.ok) throw new Error(`${key}: ${renamed.reason}`);
  }
  await reviewCalls();
  await closeClients();
}

nameAll().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
