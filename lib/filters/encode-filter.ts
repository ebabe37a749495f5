import { encodeTest } from './encode-test';
import { PARAMETER_NAMES } from './parameter-names';
import type { Filter } from './schema';

/**
 * The parameters of a filter; `decodeFilter` reads them back unchanged. Several values are written as a repeated parameter,
 * because URLSearchParams would encode a parting comma.
 */
export function encodeFilter({ not, ...conditions }: Filter): URLSearchParams {
  return new URLSearchParams([...pairsOf(conditions, ''), ...pairsOf(not ?? {}, 'not.')]);
}

function pairsOf(filter: Omit<Filter, 'not'>, prefix: string): [string, string][] {
  const plain = PARAMETER_NAMES.flatMap((name) => {
    const field = filter[name] ?? [];
    const entries = typeof field === 'string' ? [field] : field;
    return entries.map((entry): [string, string] => [prefix + name, typeof entry === 'string' ? entry : encodeTest(entry)]);
  });
  const named = (['variables', 'reports'] as const).flatMap((field) =>
    (filter[field] ?? []).flatMap(({ name, tests }) =>
      tests.map((test): [string, string] => [`${prefix}${field === 'variables' ? 'var.' : 'report.'}${name}`, encodeTest(test)])));
  return [...plain, ...named];
}
