import { formatNumber } from '@/lib/format/number';
import type { WorkSortField } from '@/lib/filters/list-sort';
import type { SortDirection } from '@/lib/filters/page-request';
import type { CallWork } from '@/lib/reviews/types';
import { countCell, instantCell, type RowColumn } from './row-column';

export type WorkLabel =
  | 'tags' | 'review' | 'score' | 'verdict' | 'agreesSentiment' | 'agreesResult' | 'reviewer' | 'reviewedAt' | 'notes';

const agreement = (agreed: boolean | null | undefined) => (agreed == null ? null : agreed ? 'agrees.yes' : 'agrees.no');

/** The columns of what people say of a call; a list of attempts shows those of its calls. */
export function workColumns<Row>(workOf: (row: Row) => CallWork): RowColumn<Row, WorkLabel>[] {
  const sortedBy = (field: WorkSortField, first: SortDirection = 'asc') => ({ isDefault: false, sort: { field, first } });
  return [
    { id: 'tags', label: 'tags', kind: 'tags', width: 180, ...sortedBy('tag'), cell: (row) => (workOf(row).tags.length === 0 ? null : workOf(row).tags) },
    {
      id: 'review', label: 'review', kind: 'work', width: 132, ...sortedBy('review'),
      cell: (row) => {
        const { review } = workOf(row);
        return review && `review.${review.status}`;
      },
    },
    {
      id: 'score', label: 'score', kind: 'number', width: 100, ...sortedBy('score', 'desc'),
      cell: (row, { locale }) => {
        const score = workOf(row).review?.scorePercent ?? null;
        return score === null ? null : formatNumber(score, locale);
      },
    },
    {
      id: 'verdict', label: 'verdict', kind: 'work', width: 116, ...sortedBy('verdict', 'desc'),
      cell: (row) => {
        const isFailed = workOf(row).review?.isFailed ?? null;
        return isFailed === null ? null : isFailed ? 'verdict.failed' : 'verdict.passed';
      },
    },
    { id: 'agreesSentiment', label: 'agreesSentiment', kind: 'work', width: 152, ...sortedBy('agreesSentiment'), cell: (row) => agreement(workOf(row).review?.sentimentAgreed) },
    { id: 'agreesResult', label: 'agreesResult', kind: 'work', width: 152, ...sortedBy('agreesResult'), cell: (row) => agreement(workOf(row).review?.resultAgreed) },
    { id: 'reviewer', label: 'reviewer', kind: 'text', width: 152, ...sortedBy('reviewer'), cell: (row) => workOf(row).review?.reviewerName ?? null },
    { id: 'reviewedAt', label: 'reviewedAt', kind: 'instant', width: 184, ...sortedBy('reviewedAt', 'desc'), cell: (row, style) => instantCell(workOf(row).review?.reviewedAt ?? null, style) },
    { id: 'notes', label: 'notes', kind: 'number', width: 84, ...sortedBy('notes', 'desc'), cell: (row, style) => countCell(workOf(row).noteCount || null, style) },
  ];
}
