import type { ErrorDetail } from '@/lib/errors/app-error';

/** A parameter with the values of all its occurrences, split at raw commas and then decoded. */
export type RawParameter = { name: string; values: string[] };

/**
 * Reads a raw query string: `%2C` is a comma of the value, `,` parts values, which only the undecoded text tells apart.
 * A repeated parameter adds values. Malformed percent-encoding is a problem.
 */
export function parseRawQuery(query: string): { parameters: RawParameter[]; problems: ErrorDetail[] } {
  const byName = new Map<string, string[]>();
  const problems: ErrorDetail[] = [];
  for (const pair of query.replace(/^\?/, '').split('&')) {
    if (pair === '') continue;
    const [rawName = '', ...rest] = pair.split('=');
    const name = decode(rawName);
    const values = rest.join('=').split(',').map(decode);
    if (name === null || values.includes(null)) {
      problems.push({ path: name ?? rawName, message: 'is not valid percent-encoded UTF-8' });
      continue;
    }
    byName.set(name, [...(byName.get(name) ?? []), ...values.filter((value) => value !== null)]);
  }
  return { parameters: [...byName].map(([name, values]) => ({ name, values })), problems };
}

/** Form decoding: `+` is a space. Null when it is malformed, or holds a NUL, which no database text can equal. */
function decode(raw: string): string | null {
  try {
    const text = decodeURIComponent(raw.replaceAll('+', ' '));
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
