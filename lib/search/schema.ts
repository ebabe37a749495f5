import { z } from 'zod';
import { SPEAKERS } from './parse-query';

/** A few words around what a search found. `marks` are [from, to) stretches of `text`, in UTF-16 units; `…` stands for what was left out. */
export const Snippet = z.object({
  callEventUuid: z.string(),
  speaker: z.enum(SPEAKERS),
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type Snippet = z.infer<typeof Snippet>;

/** A call that the one box found; `callEventUuid` when one of its attempts was meant, `variable` when a value in its spreadsheet row was. */
export const FoundCall = z.object({
  callUuid: z.string(),
  callEventUuid: z.string().nullable(),
  phoneNumber: z.string().nullable(),
  campaignName: z.string().nullable(),
  lastAttemptAt: z.string(),
  variable: z.object({ name: z.string(), value: z.string() }).nullable(),
  snippets: z.array(Snippet),
});
export type FoundCall = z.infer<typeof FoundCall>;

/** `count` is null where there are too many to count at once; then `calls` are still the newest. */
const FoundCalls = z.object({ calls: z.array(FoundCall), count: z.number().int().nullable() });

/** What the one box finds: `GET /api/v1/search`. A group that the text cannot mean is empty. */
export const SearchAnswer = z.object({
  campaigns: z.array(z.object({ campaignUuid: z.string(), campaignName: z.string() })),
  agents: z.array(z.object({ agentUuid: z.string(), agentName: z.string() })),
  /** by call_uuid, whole or its first 8 characters and more */
  calls: z.array(FoundCall),
  /** by call_event_uuid */
  attempts: z.array(FoundCall),
  phone: FoundCalls,
  words: FoundCalls,
  /** by a word in a variable */
  names: z.array(FoundCall),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
