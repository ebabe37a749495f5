/** A value in the JSON type that was sent; integers beyond 2^53 are text, digit for digit. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
