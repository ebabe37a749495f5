import type { Filter } from '@/lib/filters/schema';
import type { HistogramField, NamedKind } from './types';

/** The filter without what it says, or negates, of these fields. */
export function withoutFields(filter: Filter, fields: readonly string[]): Filter {
  const { not, ...conditions } = filter;
  const left = <C extends object>(side: C): Partial<C> => {
    // entries of a part of C make a part of C
    return Object.fromEntries(Object.entries(side).filter(([name]) => !fields.includes(name))) as Partial<C>;
  };
  return not === undefined ? left(conditions) : { ...left(conditions), not: left(not) };
}

/** The filter without what it says, or negates, of one variable or report. */
export function withoutNamed(filter: Filter, { kind, name }: { kind: NamedKind; name: string }): Filter {
  const field = kind === 'var' ? 'variables' : 'reports';
  const { not, ...conditions } = filter;
  const left = <C extends Pick<Filter, 'variables' | 'reports'>>(side: C): C =>
    side[field] === undefined ? side : { ...side, [field]: side[field].filter((named) => named.name !== name) };
  return not === undefined ? left(conditions) : { ...left(conditions), not: left(not) };
}

/** The filter without what it says of the field that is drawn. */
export function withoutDrawn(filter: Filter, field: HistogramField): Filter {
  const named = namedField(field);
  return named ? withoutNamed(filter, named) : withoutFields(filter, field === 'date' ? ['from', 'to'] : [field]);
}

/** `var.<name>` or `report.<name>` in its parts; null for another field. */
export function namedField(field: HistogramField): { kind: NamedKind; name: string } | null {
  if (field.startsWith('var.')) return { kind: 'var', name: field.slice('var.'.length) };
  return field.startsWith('report.') ? { kind: 'report', name: field.slice('report.'.length) } : null;
}
