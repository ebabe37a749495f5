import type { CallVariable } from '@/lib/calls/types';
import { typedJson } from '@/lib/format/typed-json';

/** The contract's form (§5) of a stored variable value. */
export function callVariable({ text, kind, definition }: {
  text: string | null;
  kind: string;
  definition: { name: string; columnNumber: number | null };
}): CallVariable {
  return { name: definition.name, value: typedJson({ kind, text }), columnNumber: definition.columnNumber };
}
