import type { Cell } from '@/lib/exports/columns';
import type { FillResults } from './fill-file';
import type { Refusal, RefusalValues } from './spreadsheet-refused';
import type { FillReport } from './types';

export type ToThread = { kind: 'cells'; cells: Cell[][] } | { kind: 'results'; results: Omit<FillResults, 'cells'> };

export type FromThread =
  | { kind: 'read'; report: FillReport; calls: Float64Array }
  | { kind: 'file'; bytes: Uint8Array; isEncodingChanged: boolean }
  | { kind: 'refused'; refusal: Refusal; values: RefusalValues };
