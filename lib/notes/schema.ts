import { z } from 'zod';
import { LONGEST_NOTE } from './bounds';

export const NoteText = z.string().trim().min(1).max(LONGEST_NOTE);
export const NoteId = z.uuid();

/** A note and where it is pinned: to a turn, to a moment, to both, or to the call alone. A pin is of an attempt. */
export const NewNote = z.object({
  callUuid: z.string().trim().min(1).max(500).transform((uuid) => uuid.toLowerCase()),
  attemptUuid: z.string().trim().min(1).max(500).transform((uuid) => uuid.toLowerCase()).nullable(),
  turnIndex: z.number().int().min(0).max(100_000).nullable(),
  atSeconds: z.number().min(0).max(1_000_000).nullable(),
  text: NoteText,
}).refine(({ attemptUuid, turnIndex, atSeconds }) => attemptUuid !== null || (turnIndex === null && atSeconds === null));
export type NewNote = z.output<typeof NewNote>;
