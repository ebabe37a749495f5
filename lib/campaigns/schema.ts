import { z } from 'zod';

/** A form that names a campaign. Control characters, which no keyboard types, become spaces: databases refuse some of them. */
export const RenameCampaign = z.object({
  campaignUuid: z.string().min(1),
  name: z.string().transform((name) => name.toWellFormed().replace(/\p{Cc}+/gu, ' ').trim()),
});
