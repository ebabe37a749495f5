import { z } from 'zod';
import { TRANSCRIPT_SOURCES, type Message, type TranscriptSource, type Warning } from '@/lib/hubtalk/types';

const Messages = z.array(z.object({ role: z.string(), content: z.string(), at: z.string().nullable() }));
const Warnings = z.array(z.object({ code: z.string(), field: z.string(), message: z.string() }));

/** The JSON column `messages`; none for null. */
export function parseMessages(stored: string | null): Message[] {
  return stored === null ? [] : Messages.parse(JSON.parse(stored));
}

/** The JSON column `warnings`; none for null. */
export function parseWarnings(stored: string | null): Warning[] {
  return stored === null ? [] : Warnings.parse(JSON.parse(stored));
}

/** The column `transcript_source`. */
export function transcriptSourceOf(stored: string | null): TranscriptSource | null {
  return TRANSCRIPT_SOURCES.find((source) => source === stored) ?? null;
}
