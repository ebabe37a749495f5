import type { SearchParams } from './list-state';
import { parseRawQuery } from './raw-query';

/**
 * A page's parameters in which a comma inside a value stands: one that was sent with `%2C` becomes a list of its exact values, which
 * `queryOfSearchParams` does not part again.
 */
export function exactSearchParams(searchParams: SearchParams, rawQuery: string): SearchParams {
  const withCommas = parseRawQuery(rawQuery).parameters.filter(({ values }) => values.some((value) => value.includes(',')));
  const exact = withCommas.filter(({ name }) => Object.hasOwn(searchParams, name)).map(({ name, values }) => [name, values] as const);
  return { ...searchParams, ...Object.fromEntries(exact) };
}
