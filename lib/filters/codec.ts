import type { ErrorDetail } from '@/lib/errors/app-error';
import { parseRawQuery, type RawParameter } from './raw-query';
import { isReversed } from './range';
import { type Filter, namedTests, PARAMETERS } from './schema';

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

/** `from` and `to` are a range, whose complement is none. */
const NOT_NEGATED: readonly string[] = ['not.from', 'not.to'];

/** Adds what the parameter says to the filter; returns what is wrong with it, or null. */
function takeParameter(filter: Filter, { name, values }: RawParameter): string | null {
  if (!name.startsWith('not.')) return takeCondition(filter, { name, values });
  if (NOT_NEGATED.includes(name)) return 'is not a parameter here';
  const not: Filter['not'] = { ...filter.not };
  const problem = takeCondition(not, { name: name.slice('not.'.length), values });
  if (problem === null) filter.not = not;
  return problem;
}

function takeCondition(filter: Omit<Filter, 'not'>, { name, values }: RawParameter): string | null {
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
  const field = NAMED[prefix];
  filter[field] = [...(filter[field] ?? []), { name: name.slice(prefix.length), tests: parsed.data }];
  return null;
}

const isPlain = (name: string): name is keyof typeof PARAMETERS => Object.hasOwn(PARAMETERS, name);

const firstMessage = (issues: readonly { message: string }[]) => issues[0]?.message ?? 'is not valid';

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
