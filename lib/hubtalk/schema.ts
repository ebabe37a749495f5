import { z } from 'zod';
import type { Json } from './json';

const LONGEST_ID = 200;

/** An id that an attempt or a call can be known by; lower-case, so that a sender's change of case makes no second call. */
const id = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be a text') })
  .trim()
  .min(1, 'is empty')
  .max(LONGEST_ID, `is longer than ${LONGEST_ID} characters`)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'holds NUL or half of a character pair')
  .transform((text) => text.toLowerCase());

/** What a body must have to be kept as an attempt; everything else may be missing or of any shape (trap 4). */
export const Identity = z.object({ call_event_uuid: id, call_uuid: id });
export type Identity = z.infer<typeof Identity>;

/** Missing or anything that JSON can say: the readers make the best of it and warn. */
const anything = z.custom<Json>().optional();

/** The documented fields, every one of any shape (source: the sender's webhook page, PAYLOAD-TRAPS.md). */
export const Payload = z.object({
  call_event_uuid: anything, call_type: anything, call_uuid: anything, phone_number: anything, call_status: anything,
  agent_wb_name: anything, agent_uuid: anything, call_campaign_uuid: anything, attempt_number: anything, status: anything,
  call_datetime: anything, end_datetime: anything, duration: anything, bill_duration: anything, initial_language: anything,
  final_language: anything, voice_gender: anything, result: anything, final_result: anything, audio_recording_url: anything,
  full_transcript: anything, conversation: anything, conversation_path: anything, mapped_answers: anything, summary: anything,
  sentiment_analysis: anything, analytics_data: anything, extra_variables: anything, last_answer: anything, text_detail: anything,
  answer: anything,
});
export type Payload = z.infer<typeof Payload>;

/** Fields that are read. `answers` is not: it is an empty relic (trap 23). */
export const READ_FIELDS: ReadonlySet<string> = new Set(Object.keys(Payload.shape));
