import type { ColumnKind } from '@/lib/variables/types';

/** The fields of the grammar (CONTRACT.md §4) whose values can be listed. */
export const COLUMN_FACETS = [
  'outcome', 'result', 'sentiment', 'language', 'initialLanguage', 'agent', 'campaign', 'voice', 'type', 'callStatus',
] as const;
/** Those of people's work on a call, counted where they are named. A call has any number of tags, and waits in the queue by any number of rules. */
export const WORK_FACETS = ['tag', 'review', 'verdict', 'agreesSentiment', 'agreesResult', 'reviewer', 'queue'] as const;
export const FACET_FIELDS = [...COLUMN_FACETS, ...WORK_FACETS] as const;
export type ColumnFacet = (typeof COLUMN_FACETS)[number];
export type WorkFacet = (typeof WORK_FACETS)[number];
export type FacetField = ColumnFacet | WorkFacet;

/** What is counted: calls by their deciding attempt, or attempts. */
export const FACET_ROWS = ['calls', 'attempts'] as const;
export type FacetRows = (typeof FACET_ROWS)[number];

/**
 * `value` as the grammar writes it, `NONE` or `none` for rows that have none; `label` is the name of a campaign (else its short uuid) or of
 * an agent (else its uuid), of all else the value itself.
 */
export type FacetValue = { value: string; label: string; count: number };

/** `total`: rows under the whole filter. Each field's values, most frequent first, at most 50, are counted without the field's own filter. */
export type FacetCounts = { total: number; facets: Partial<Record<FacetField, FacetValue[]>> };

/** `date` is the start of an attempt; of calls, of any of their attempts. */
export const HISTOGRAM_FIELDS = ['duration', 'billDuration', 'attempts', 'attempt', 'score', 'notes', 'date'] as const;
export type HistogramField = (typeof HISTOGRAM_FIELDS)[number] | `var.${string}` | `report.${string}`;

/** Numbers from `from` to below `to`; the last bar includes its `to`. */
export type NumberBar = { from: number; to: number; count: number };

/** Bars of one width without gaps, counted without the field's own filter; `min` and `max` are of the values, null without any. */
export type NumberHistogram = { kind: 'number'; min: number | null; max: number | null; step: number; bars: NumberBar[] };

/** Days of the workspace's time zone, both inclusive; counts are of attempts. */
export type DayBar = { from: string; to: string; count: number };
export type DayHistogram = { kind: 'date'; min: string | null; max: string | null; unit: 'day' | 'week' | 'month' | 'year'; bars: DayBar[] };

export type Histogram = NumberHistogram | DayHistogram;

export const NAMED_KINDS = ['var', 'report'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** A value of a variable or report as one of its writings, with the rows that `var.<name>=eq:<value>` would find. */
export type TopValue = { value: string; count: number };

/** A variable's or report's name, as `var.<name>` or `report.<name>` takes it. `columnNumber` is the smallest, null without one. */
export type NamedField = { name: string; kind: ColumnKind; columnNumber: number | null };
export type NamedFields = { variables: NamedField[]; reports: NamedField[] };
