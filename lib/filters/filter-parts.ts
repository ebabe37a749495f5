import { type Filter, PARAMETERS } from './schema';
import type { NumberTest, ValueTest } from './value-test';

type PlainField = keyof typeof PARAMETERS;

/** One condition of a filter, as a chip shows it; `rest` is the filter without it. */
export type FilterPart = { rest: Filter } & (
  | { kind: 'word'; field: PlainField; word: string }
  | { kind: 'number'; field: PlainField; test: NumberTest }
  | { kind: 'named'; field: 'variables' | 'reports'; name: string; test: ValueTest }
);

/** The single conditions of a filter in the order of the grammar; none for an empty filter. */
export function filterParts(filter: Filter): FilterPart[] {
  const fields = Object.keys(PARAMETERS).filter((name): name is PlainField => Object.hasOwn(PARAMETERS, name));
  return [
    ...fields.flatMap((field) => plainParts(filter, field)),
    ...(['variables', 'reports'] as const).flatMap((field) => namedParts(filter, field)),
  ];
}

function plainParts(filter: Filter, field: PlainField): FilterPart[] {
  const { [field]: given, ...others } = filter;
  if (given === undefined) return [];
  if (typeof given === 'string') return [{ kind: 'word', field, word: given, rest: others }];
  return given.map((entry, index): FilterPart => {
    const left = given.filter((_, other) => other !== index);
    const rest = left.length === 0 ? others : { ...others, [field]: left };
    return typeof entry === 'string' ? { kind: 'word', field, word: entry, rest } : { kind: 'number', field, test: entry, rest };
  });
}

function namedParts(filter: Filter, field: 'variables' | 'reports'): FilterPart[] {
  const { [field]: all = [], ...others } = filter;
  return all.flatMap(({ name, tests }, place) =>
    tests.map((test, index): FilterPart => {
      const left = all.flatMap((named, other) => {
        if (other !== place) return [named];
        const kept = named.tests.filter((_, otherTest) => otherTest !== index);
        return kept.length === 0 ? [] : [{ name, tests: kept }];
      });
      return { kind: 'named', field, name, test, rest: left.length === 0 ? others : { ...others, [field]: left } };
    }),
  );
}
