import type { CallVariable } from '@/lib/calls/types';
import type { VariableColumn } from './types';

/** The call's variable that stands in a column, or null: the `occurrence`-th of its (name, columnNumber). */
export function pickVariable(variables: readonly CallVariable[], column: VariableColumn): CallVariable | null {
  const same = variables.filter(({ name, columnNumber }) => name === column.name && columnNumber === column.columnNumber);
  return same[column.occurrence] ?? null;
}
