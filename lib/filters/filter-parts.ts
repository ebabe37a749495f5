import { PARAMETER_NAMES, type ParameterName } from './parameter-names';
import type { Filter } from './schema';
import type { NumberTest, ValueTest } from './value-test';

export type NumberField = 'attempt' | 'attempts' | 'duration' | 'billDuration' | 'score' | 'notes';
export type WordField = Exclude<ParameterName, NumberField | 'from' | 'to'>;
export type NamedField = 'variables' | 'reports';

/** What a part says: the values of one parameter, or both ends of the period. */
export type FilterCondition =
  | { kind: 'words'; field: WordField; words: string[] }
  | { kind: 'numbers'; field: NumberField; tests: NumberTest[] }
  | { kind: 'named'; field: NamedField; name: string; tests: ValueTest[] }
  | { kind: 'period'; from: string | undefined; to: string | undefined };

/** One parameter of a filter, as a chip shows it. */
export type FilterPart = FilterCondition & {
  negated: boolean;
  /** the filter without it */
  rest: Filter;
  /** the filter with its opposite instead; a period has none */
  opposite: Filter | null;
};

const NUMBER_FIELDS: readonly string[] = ['attempt', 'attempts', 'duration', 'billDuration', 'score', 'notes'] satisfies NumberField[];

/** The parts of a filter in the order of the grammar, each followed by what is negated of the same parameter; none for an empty filter. */
export function filterParts(filter: Filter): FilterPart[] {
  const plain = PARAMETER_NAMES.filter((name) => name !== 'to').flatMap((name) => {
    if (name === 'from') return periodParts(filter);
    return [false, true].flatMap((negated) => plainParts(filter, { field: name, negated }));
  });
  const named = (['variables', 'reports'] as const).flatMap((field) => [false, true].flatMap((negated) => namedParts(filter, { field, negated })));
  return [...plain, ...named];
}

/** The filter with a condition beside all else that it says, or negated; without values it stays as it is. */
export function withCondition(filter: Filter, condition: FilterCondition, { negated }: { negated: boolean }): Filter {
  if (condition.kind === 'period') {
    const { from, to, ...others } = filter;
    return { ...others, ...(condition.from === undefined ? {} : { from: condition.from }), ...(condition.to === undefined ? {} : { to: condition.to }) };
  }
  const simple = negated ? simpleOpposite(condition) : null;
  if (simple) return withCondition(filter, simple, { negated: false });
  if (!negated) return added(filter, condition);
  return { ...filter, not: added(filter.not ?? {}, condition) };
}

function added<F extends Omit<Filter, 'not'>>(filter: F, condition: Exclude<FilterCondition, { kind: 'period' }>): F {
  if (condition.kind === 'named') {
    const { field, name, tests } = condition;
    if (tests.length === 0) return filter;
    const all = filter[field] ?? [];
    const place = all.findIndex((named) => named.name === name);
    const next = place < 0 ? [...all, { name, tests }] : all.map((named, at) => (at === place ? { name, tests: [...named.tests, ...tests] } : named));
    return { ...filter, [field]: next };
  }
  const entries: readonly (string | NumberTest)[] = condition.kind === 'words' ? condition.words : condition.tests;
  const held: readonly (string | NumberTest)[] = filter[condition.field] ?? [];
  const fresh = entries.filter((entry) => typeof entry !== 'string' || !held.includes(entry));
  return entries.length === 0 ? filter : { ...filter, [condition.field]: [...held, ...fresh] };
}

const OPPOSITES = { eq: 'ne', ne: 'eq', empty: 'present', present: 'empty' } as const;

/** One test whose exact opposite has an operator of its own; null for all else. */
function simpleOpposite(condition: Exclude<FilterCondition, { kind: 'period' }>): FilterCondition | null {
  if (condition.kind === 'words' || condition.tests.length !== 1) return null;
  const [test] = condition.tests;
  if (test === undefined || !(test.op in OPPOSITES)) return null;
  // The operand, where there is one, stays: only operators with the same shape are opposites.
  return { ...condition, tests: [{ ...test, op: OPPOSITES[test.op as keyof typeof OPPOSITES] }] } as FilterCondition;
}

/** A part whose opposite is worked out from the filter without it. */
function partOf(condition: FilterCondition, { negated, rest }: { negated: boolean; rest: Filter }): FilterPart {
  const opposite = condition.kind === 'period' ? null : withCondition(rest, condition, { negated: !negated });
  return { ...condition, negated, rest, opposite };
}

function periodParts({ from, to, ...rest }: Filter): FilterPart[] {
  return from === undefined && to === undefined ? [] : [partOf({ kind: 'period', from, to }, { negated: false, rest })];
}

function plainParts(filter: Filter, { field, negated }: { field: WordField | NumberField; negated: boolean }): FilterPart[] {
  const side: Omit<Filter, 'not'> = negated ? (filter.not ?? {}) : filter;
  const { [field]: entries, ...others } = side;
  if (entries === undefined || entries.length === 0) return [];
  const rest = withSide(filter, { negated, side: others });
  const condition = NUMBER_FIELDS.includes(field)
    ? { kind: 'numbers' as const, field: field as NumberField, tests: entries as NumberTest[] }
    : { kind: 'words' as const, field: field as WordField, words: entries as string[] };
  return [partOf(condition, { negated, rest })];
}

function namedParts(filter: Filter, { field, negated }: { field: NamedField; negated: boolean }): FilterPart[] {
  const side: Omit<Filter, 'not'> = negated ? (filter.not ?? {}) : filter;
  const { [field]: all = [], ...others } = side;
  return all.map(({ name, tests }, place) => {
    const left = all.filter((_, other) => other !== place);
    const rest = withSide(filter, { negated, side: left.length === 0 ? others : { ...others, [field]: left } });
    return partOf({ kind: 'named', field, name, tests }, { negated, rest });
  });
}

/** The filter with one of its sides, that which holds or that which is negated, in another state. */
function withSide({ not, ...conditions }: Filter, { negated, side }: { negated: boolean; side: Omit<Filter, 'not'> }): Filter {
  if (!negated) return not === undefined ? side : { ...side, not };
  return Object.keys(side).length === 0 ? conditions : { ...conditions, not: side };
}
