import { createHash } from 'node:crypto';

/** PostgreSQL refuses an index entry of more than 2.7 kB, and names are as long as the sender likes. */
const LONGEST_KEY = 500;

/** What a row is known by: the text itself, or the hash of a long one. Equal texts give equal keys, others never (SHA-256). */
export function boundedKey(text: string): string {
  return text.length <= LONGEST_KEY ? text : `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
