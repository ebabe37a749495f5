import { mergeRevisions } from '@/lib/hubtalk/merge';
import { readBody } from '@/lib/hubtalk/read-body';
import { parseJson } from '@/lib/hubtalk/parse-json';
import type { Reading } from './types';

/** What today's rules make of a body; `position` is the character at which it stops being JSON. */
export function readAgain(bytes: Uint8Array, text: string): Reading {
  const read = readBody(bytes);
  if (read.kind === 'revision') {
    // as the sender was told: some things are odd only in the attempt that the delivery makes
    const { warnings } = mergeRevisions([{ revision: read.revision, receivedAt: new Date(0), sequence: 0 }]);
    return { readable: true, warnings };
  }
  const parsed = parseJson(text);
  return { readable: false, detail: read.detail, errors: read.errors, position: parsed.ok ? null : parsed.position };
}
