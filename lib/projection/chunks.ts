/** SQLite takes at most 32 766 parameters a statement, PostgreSQL 65 535. */
const MOST_PARAMETERS = 30_000;

/** `rows` in runs that fit into one statement of `parametersPerRow` each. */
export function chunksOf<R>(rows: readonly R[], parametersPerRow: number): R[][] {
  const size = Math.max(1, Math.floor(MOST_PARAMETERS / parametersPerRow));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
