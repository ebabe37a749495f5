/** A row of aggregates as raw SQL gives it: counts and sums are bigint there. */
export type RawFigures<Row> = { [Column in keyof Row]: Row[Column] | (Row[Column] extends number | null ? bigint : never) };

/** The row with plain numbers. Its columns are what the caller's statement selects; the sums stay far below 2^53. */
export function withNumbers<Row>(raw: RawFigures<Row>): Row {
  const entries = Object.entries(raw).map(([column, figure]) => [column, plainNumber(figure)]);
  return Object.fromEntries(entries) as Row;
}

/** PostgreSQL gives the sum of BIGINTs as a decimal, which Prisma has a class for. */
function plainNumber(figure: unknown): unknown {
  if (typeof figure === 'bigint') return Number(figure);
  const isDecimal = typeof figure === 'object' && figure !== null && 'toNumber' in figure && typeof figure.toNumber === 'function';
  return isDecimal ? Number(figure) : figure;
}
