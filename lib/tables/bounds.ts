/** Apart from the schema, so that a browser needs no Zod to know them. */
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** Pixels. */
export const NARROWEST_COLUMN = 56;
export const WIDEST_COLUMN = 900;
