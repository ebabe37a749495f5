/** Without the schema, so that forms in the browser need none of its code. */
export const LONGEST_CRITERION_NAME = 100;
export const LONGEST_DESCRIPTION = 500;
