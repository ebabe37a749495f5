import { z } from 'zod';
import type { DeliveryProblem } from './types';

const StoredProblem = z.object({ detail: z.string(), errors: z.array(z.object({ path: z.string(), message: z.string() })) });

/** The column `problem`; empty for null and for a text that is none. */
export function parseProblem(stored: string | null): DeliveryProblem {
  const parsed = StoredProblem.safeParse(stored === null ? null : jsonOf(stored));
  return parsed.success ? parsed.data : { detail: '', errors: [] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The details of lib/hubtalk/read-body.ts, as names that pages have words for. */
const KINDS = {
  'The body is not UTF-8.': 'notUtf8',
  'The body is not JSON.': 'notJson',
  'The body is not a JSON object.': 'notObject',
  'The body is nested too deep.': 'tooDeep',
  'The body names no attempt and call that it could be stored under.': 'noIds',
} as const;

export type ProblemKind = (typeof KINDS)[keyof typeof KINDS];

/** Null for a detail of another kind: the fault of a projection. */
export function problemKind(detail: string): ProblemKind | null {
  return Object.hasOwn(KINDS, detail) ? KINDS[detail as keyof typeof KINDS] : null;
}
