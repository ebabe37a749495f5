import { shortUuid } from '@/lib/format/short-uuid';

/** What a campaign is called: the name that a manager gave it, else its short uuid (trap 7). */
export function campaignLabel({ name, uuid }: { name: string | null; uuid: string }): string {
  return name ?? shortUuid(uuid);
}
