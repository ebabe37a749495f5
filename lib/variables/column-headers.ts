import type { ColumnPlace } from './column-order';

/**
 * The header of each column, all different (CONTRACT.md §6): the variable's own name; `var.<name>` where a `reserved` column
 * has that name; `name (20)` with the column number where columns share a name; `name (20) #2` where one payload repeats both.
 */
export function columnHeaders(columns: readonly ColumnPlace[], reserved: ReadonlySet<string>): string[] {
  const named = columns.map(({ name }) => (reserved.has(name) ? `var.${name}` : name));
  const uses = new Map<string, number>();
  for (const name of named) uses.set(name, (uses.get(name) ?? 0) + 1);
  const taken = new Set(reserved);
  return columns.map(({ columnNumber }, index) => {
    const name = named[index] ?? '';
    const shared = (uses.get(name) ?? 0) > 1;
    const header = shared && columnNumber !== null ? `${name} (${columnNumber})` : name;
    let free = header;
    for (let repeat = 2; taken.has(free); repeat++) free = `${header} #${repeat}`;
    taken.add(free);
    return free;
  });
}
