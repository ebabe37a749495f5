export type ColumnPlace = { name: string; columnNumber: number | null; occurrence: number };

/** By column number, without one last, then by name and occurrence (trap 25). Names compare by code unit: the same on every machine. */
export function byColumn(a: ColumnPlace, b: ColumnPlace): number {
  const [left, right] = [a.columnNumber ?? Infinity, b.columnNumber ?? Infinity];
  if (left !== right) return left < right ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.occurrence - b.occurrence;
}
