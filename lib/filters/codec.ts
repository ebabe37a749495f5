import type { ErrorDetail } from '@/lib/errors/app-error';
import { encodeTest } from './encode-test';
import { parseRawQuery, type RawParameter } from './raw-query';
import { isReversed } from './range';
import { type Filter, namedTests, PARAMETERS } from './schema';
import type { NamedTests } from './value-test';

const NAMED = { 'var.': 'variables', 'report.': 'reports' } as const;
const PREFIXES = Object.keys(NAMED) as (keyof typeof NAMED)[];

/**
 * Reads a raw query string (`a=b&c=d`, still percent-encoded: `%2C` inside a value is a literal comma). A repeated parameter
 * adds values (OR). One that is neither of the grammar nor in `otherParameters`, or has a bad value, becomes a problem and is
 * left out of the filter: the API answers 400 when there is any, a page shows them and filters by the rest.
 */
export function decodeFilter(query: string, otherParameters: readonly string[]): { filter: Filter; problems: ErrorDetail[] } {
  const { parameters, problems } = parseRawQuery(query);
  const filter: Filter = {};
  for (const parameter of parameters) {
    if (otherParameters.includes(parameter.name)) continue;
    const problem = takeParameter(filter, parameter);
    if (problem !== null) problems.push({ path: parameter.name, message: problem });
  }
  if (isReversed(filter)) {
    problems.push({ path: 'to', message: `${filter.to ?? ''} is before ${filter.from ?? ''}` });
    delete filter.from;
    delete filter.to;
  }
  return { filter, problems };
}

/** Adds what the parameter says to the filter; returns what is wrong with it, or null. */
function takeParameter(filter: Filter, { name, values }: RawParameter): string | null {
  if (isPlain(name)) {
    const parsed = PARAMETERS[name].safeParse(values);
    if (!parsed.success) return firstMessage(parsed.error.issues);
    Object.assign(filter, { [name]: parsed.data });
    return null;
  }
  const prefix = PREFIXES.find((start) => name.startsWith(start) && name.length > start.length);
  if (prefix === undefined) return 'is not a parameter here';
  if (values.includes('')) return 'is empty; write `empty`, or `eq:` for an empty text';
  const parsed = namedTests.safeParse(values);
  if (!parsed.success) return firstMessage(parsed.error.issues);
  (filter[NAMED[prefix]] ??= []).push({ name: name.slice(prefix.length), tests: parsed.data });
  return null;
}

const isPlain = (name: string): name is keyof typeof PARAMETERS => Object.hasOwn(PARAMETERS, name);

const firstMessage = (issues: readonly { message: string }[]) => issues[0]?.message ?? 'is not valid';

/**
 * The parameters of a filter; `decodeFilter` reads them back unchanged. Several values are written as a repeated parameter,
 * because URLSearchParams would encode a parting comma.
 */
export function encodeFilter(filter: Filter): URLSearchParams {
  const encoded = new URLSearchParams();
  for (const name of Object.keys(PARAMETERS).filter(isPlain)) {
    const field = filter[name];
    for (const entry of typeof field === 'string' ? [field] : (field ?? [])) {
      encoded.append(name, typeof entry === 'string' ? entry : encodeTest(entry));
    }
  }
  const named = (prefix: string, all: NamedTests[] = []) => {
    for (const { name, tests } of all) for (const test of tests) encoded.append(prefix + name, encodeTest(test));
  };
  named('var.', filter.variables);
  named('report.', filter.reports);
  return encoded;
}

/**
 * Next gives pages decoded parameters only; this makes a query string of them for `decodeFilter`. Commas part values then, also
 * those that were written as `%2C`, unless the parameter is repeated, as `encodeFilter` writes it.
 */
export function queryOfSearchParams(searchParams: Record<string, string | string[] | undefined>): string {
  const pairs = Object.entries(searchParams).flatMap(([name, given]) => {
    const key = encodeURIComponent(name);
    if (Array.isArray(given)) return given.map((value) => `${key}=${encodeURIComponent(value)}`);
    return given === undefined || given === '' ? [] : [`${key}=${given.split(',').map(encodeURIComponent).join(',')}`];
  });
  return pairs.join('&');
}
