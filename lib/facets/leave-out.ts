import type { Filter } from '@/lib/filters/schema';
import type { FacetField, HistogramField, NamedKind } from './types';

/** The filter without what it says of these fields. */
export function withoutFields(filter: Filter, fields: readonly (FacetField | 'duration' | 'billDuration' | 'attempts' | 'attempt')[]): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !fields.some((field) => field === name)));
}

/** The filter without what it says of one variable or report. */
export function withoutNamed(filter: Filter, { kind, name }: { kind: NamedKind; name: string }): Filter {
  const field = kind === 'var' ? 'variables' : 'reports';
  const others = (filter[field] ?? []).filter((named) => named.name !== name);
  return { ...filter, [field]: others };
}

/** The filter without what it says of the field that is drawn. */
export function withoutDrawn(filter: Filter, field: HistogramField): Filter {
  const named = namedField(field);
  if (named) return withoutNamed(filter, named);
  if (field !== 'date') return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== field));
  const { from: _from, to: _to, ...others } = filter;
  return others;
}

/** `var.<name>` or `report.<name>` in its parts; null for another field. */
export function namedField(field: HistogramField): { kind: NamedKind; name: string } | null {
  if (field.startsWith('var.')) return { kind: 'var', name: field.slice('var.'.length) };
  return field.startsWith('report.') ? { kind: 'report', name: field.slice('report.'.length) } : null;
}
