import { z } from 'zod';
import type { Viewer } from '@/lib/access/viewer';

export const ROLES = ['admin', 'manager', 'viewer'] as const satisfies readonly Viewer['role'][];

/** More campaigns than a list names are all of them. */
const MOST_CAMPAIGNS = 500;

const CampaignUuids = z.array(z.string().trim().toLowerCase().min(1).max(200)).max(MOST_CAMPAIGNS);

export const NewUser = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  role: z.enum(ROLES),
  /** an admin always sees all */
  campaignScope: z.union([z.literal('all'), CampaignUuids.min(1)]),
}).refine(({ role, campaignScope }) => role !== 'admin' || campaignScope === 'all', { message: 'an admin is not kept to campaigns', path: ['campaignScope'] });
export type NewUser = z.infer<typeof NewUser>;

/** What `users.campaign_scope` says: null is all; what cannot be read is none, so that a damaged row opens nothing. */
export function parseCampaignScope(stored: string | null): Viewer['campaignScope'] {
  if (stored === null) return 'all';
  try {
    return CampaignUuids.catch([]).parse(JSON.parse(stored));
  } catch {
    return [];
  }
}

export function formatCampaignScope(scope: Viewer['campaignScope']): string | null {
  return scope === 'all' ? null : JSON.stringify(scope);
}
