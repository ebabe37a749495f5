/** Without the schema, so that forms in the browser need none of its code. */
export const LONGEST_NOTE = 5_000;
