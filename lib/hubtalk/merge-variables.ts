import { isEmptyValue } from './typed-value';
import type { Variable } from './types';

/** All variables of several lists, the leading list first: of each (name, column number, occurrence) the first value that says anything. */
export function mergeVariables(lists: readonly (readonly Variable[])[]): Variable[] {
  const merged = new Map<string, Variable>();
  for (const variable of lists.flat()) {
    const key = JSON.stringify([variable.name, variable.columnNumber, variable.occurrence]);
    const held = merged.get(key);
    if (!held || (isEmptyValue(held) && !isEmptyValue(variable))) merged.set(key, variable);
  }
  return [...merged.values()];
}
