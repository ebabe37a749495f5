import type { Filter } from '@/lib/filters/schema';
import { attemptMatches, callMatches } from '@/lib/filters/testing/naive-reading';
import { wordsOf as workOf } from '@/lib/filters/testing/naive-review';
import { decidingOf, type SampleAttempt, type SampleCall } from '@/lib/filters/testing/sample-calls';
import { type ColumnFacet, FACET_FIELDS, type FacetField, type FacetRows, type HistogramField, WORK_FACETS, type WorkFacet } from '../types';

type DayOf = (instant: Date) => string;
type Row = { call: SampleCall; attempt: SampleAttempt };

/** The rows of a filter, each with the attempt that speaks for it. */
function rowsOf(calls: readonly SampleCall[], { filter, rows, dayOf }: { filter: Filter; rows: FacetRows; dayOf: DayOf }): Row[] {
  if (rows === 'attempts')
    return calls.flatMap((call) => call.attempts.map((attempt) => ({ call, attempt }))).filter((row) => attemptMatches(row, filter, dayOf));
  return calls.filter((call) => callMatches(call, filter, dayOf))
    .map((call) => ({ call, attempt: { ...decidingOf(call), callStatus: call.attempts.at(-1)?.callStatus ?? null } }));
}

/** One word, or of people's work any number of them. */
function wordsOf(field: FacetField, row: Row): string[] {
  const isWork = (name: FacetField): name is WorkFacet => WORK_FACETS.some((work) => work === name);
  return isWork(field) ? workOf(row.call)[field] : [wordOf(field, row)];
}

function wordOf(field: ColumnFacet, { call, attempt }: Row): string {
  const code = (sent: string | null) => sent?.toUpperCase() ?? 'NONE';
  switch (field) {
    case 'outcome': return attempt.outcome;
    case 'result': return code(attempt.result);
    case 'sentiment': return attempt.sentiment;
    case 'language': return code(attempt.finalLanguage);
    case 'initialLanguage': return code(attempt.initialLanguage);
    case 'voice': return code(attempt.voiceGender);
    case 'callStatus': return code(attempt.callStatus);
    case 'agent': return attempt.agent ?? 'none';
    case 'campaign': return call.campaign ?? 'none';
    case 'type': return call.type ?? 'none';
  }
}

/** Every facet counted one field and one row at a time, as `value` → count. */
export function naiveFacets(
  calls: readonly SampleCall[],
  { filter, rows, dayOf }: { filter: Filter; rows: FacetRows; dayOf: DayOf },
): Record<string, Record<string, number>> {
  return Object.fromEntries(FACET_FIELDS.map((field) => {
    const { [field]: _own, not: { [field]: _ownNot, ...not } = {}, ...others } = filter as Filter & { not?: Filter };
    const counts: Record<string, number> = {};
    for (const row of rowsOf(calls, { filter: { ...others, not } as Filter, rows, dayOf })) {
      for (const word of wordsOf(field, row)) counts[word] = (counts[word] ?? 0) + 1;
    }
    return [field, counts];
  }));
}

/** The numbers that a histogram is drawn of; the filter's own part is left out by the caller. */
export function naiveNumbers(
  calls: readonly SampleCall[],
  { filter, rows, dayOf, field }: { filter: Filter; rows: FacetRows; dayOf: DayOf; field: Exclude<HistogramField, 'date'> },
): number[] {
  const numberOf = (sent: unknown) => (/^-?\d+(\.\d+)?$/.test(String(sent)) ? [Number(sent)] : []);
  return rowsOf(calls, { filter, rows, dayOf }).flatMap(({ call, attempt }) => {
    if (field.startsWith('var.')) return call.variables.filter(({ name }) => `var.${name}` === field).flatMap(({ sent }) => numberOf(sent));
    if (field.startsWith('report.')) return attempt.reports.filter(({ name }) => `report.${name}` === field).flatMap(({ result }) => numberOf(result));
    switch (field) {
      case 'attempts': return [call.attempts.length];
      case 'attempt': return attempt.number ?? [];
      case 'score': return call.review?.scorePercent ?? [];
      case 'notes': return [call.notes.length];
      case 'duration': return attempt.durationSeconds ?? [];
      default: return attempt.billDurationSeconds ?? [];
    }
  });
}

/** The days of the attempts of the rows. */
export function naiveDays(
  calls: readonly SampleCall[],
  { filter, rows, dayOf }: { filter: Filter; rows: FacetRows; dayOf: DayOf },
): string[] {
  const found = rowsOf(calls, { filter, rows, dayOf });
  const attempts = rows === 'attempts' ? found.map(({ attempt }) => attempt) : found.flatMap(({ call }) => call.attempts);
  return attempts.map(({ startedAt }) => dayOf(startedAt)).sort();
}
