import type { Cell } from '@/lib/exports/columns';
import type { Refusal, RefusalValues } from './spreadsheet-refused';
import type { FillReport } from './types';

/** `next`: the next part of the file; `cells`: of the calls that were wanted. */
export type ToThread = { kind: 'next' } | { kind: 'cells'; cells: readonly (readonly Cell[])[] };

/** One answer to each: `want` asks for the results of these calls before it goes on. */
export type FromThread =
  | { kind: 'read'; report: FillReport }
  | { kind: 'want'; calls: Float64Array }
  | { kind: 'part'; rows: number; bytes: Uint8Array }
  | { kind: 'end' }
  | { kind: 'refused'; refusal: Refusal; values: RefusalValues };
