import { isEmptyValue } from './typed-value';
import type { Variable } from './types';

/**
 * All variables of several lists, the leading list first: of each (name, column number, occurrence) the first value that says anything.
 * Within one list no two are equal in these.
 */
export function mergeVariables(lists: readonly (readonly Variable[])[]): Variable[] {
  const [only = [], ...others] = lists.filter(({ length }) => length > 0);
  if (others.length === 0) return [...only];
  const merged = new Map<string, Variable>();
  for (const variable of lists.flat()) {
    const key = `${variable.columnNumber} ${variable.occurrence} ${variable.name}`;
    const held = merged.get(key);
    if (!held || (isEmptyValue(held) && !isEmptyValue(variable))) merged.set(key, variable);
  }
  return [...merged.values()];
}
