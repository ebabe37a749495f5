/** Of what a reviewer types, in characters; without the schema, so that forms in the browser need none of its code. */
export const LONGEST_COMMENT = 5_000;
export const LONGEST_RESULT = 200;
