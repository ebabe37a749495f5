/** The tables whose layout is remembered; a campaign's tables share theirs: columns of variables go by name. */
export const TABLE_NAMES = ['calls', 'attempts', 'campaign-calls', 'campaign-attempts'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Where a user's layout is kept: lib/preferences. */
export const layoutKey = (table: TableName): string => `table.${table}`;
