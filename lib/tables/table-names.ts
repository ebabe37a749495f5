/** The tables whose layout is remembered; a campaign's tables share theirs: columns of variables go by name. */
export const TABLE_NAMES = ['calls', 'attempts', 'campaign-calls', 'campaign-attempts'] as const;
type Table = (typeof TABLE_NAMES)[number];

/** A table, or a table as a saved view shows it. */
export type TableName = Table | `${Table}.${string}`;

/** Where a user's layout is kept: lib/preferences. */
export const layoutKey = (table: TableName): string => `table.${table}`;
