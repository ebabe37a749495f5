/** Stands for a number whose digits JavaScript's own numbers cannot hold, such as a contract number above 2^53. */
const MARK = '\uE0F0';
const MARKED = new RegExp(`"${MARK}(-?[0-9][0-9.eE+-]*)${MARK}"`, 'g');

/** A value that `toRawJson` writes as a bare number, digit for digit. */
export function rawNumber(digits: string): string {
  return `${MARK}${digits}${MARK}`;
}

/** JSON text with the raw numbers' digits kept (trap 24). */
export function toRawJson(body: unknown): string {
  return JSON.stringify(body).replace(MARKED, '$1');
}
