import { z } from 'zod';
import { LONGEST_TAG } from './bounds';
import { NO_TAG } from './types';

export const MOST_TAGS_OF_CALL = 50;

/** Single spaces, no ends; `none` is the filter's word for calls without any. */
export const TagName = z.string().transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(LONGEST_TAG).refine((name) => name.toLowerCase() !== NO_TAG));

/** Tags put on calls and taken off them. */
export const TagChanges = z.object({
  callUuids: z.array(z.string().trim().min(1).max(500).transform((uuid) => uuid.toLowerCase())).min(1).max(500),
  add: z.array(TagName).max(MOST_TAGS_OF_CALL).default([]),
  remove: z.array(TagName).max(MOST_TAGS_OF_CALL).default([]),
});
export type TagChanges = z.output<typeof TagChanges>;
