import { formatNumber } from '@/lib/format/number';
import type { CallWork } from '@/lib/reviews/types';
import { countCell, instantCell, type RowColumn } from './row-column';

export type WorkLabel =
  | 'tags' | 'review' | 'score' | 'verdict' | 'agreesSentiment' | 'agreesResult' | 'reviewer' | 'reviewedAt' | 'notes';

const agreement = (agreed: boolean | null | undefined) => (agreed == null ? null : agreed ? 'agrees.yes' : 'agrees.no');

/** The columns of what people say of a call; a list of attempts shows those of its calls and is not sorted by them. */
export function workColumns<Row>(workOf: (row: Row) => CallWork, { sorts }: { sorts: boolean }): RowColumn<Row, WorkLabel>[] {
  const hidden = { isDefault: false, sort: null } as const;
  const sortedBy = (field: string) => ({ isDefault: false, sort: sorts ? ({ field, first: 'desc' } as const) : null });
  return [
    { id: 'tags', label: 'tags', kind: 'tags', width: 180, ...hidden, cell: (row) => (workOf(row).tags.length === 0 ? null : workOf(row).tags) },
    {
      id: 'review', label: 'review', kind: 'work', width: 132, ...hidden,
      cell: (row) => {
        const { review } = workOf(row);
        return review && `review.${review.status}`;
      },
    },
    {
      id: 'score', label: 'score', kind: 'number', width: 100, ...sortedBy('score'),
      cell: (row, { locale }) => {
        const score = workOf(row).review?.scorePercent ?? null;
        return score === null ? null : formatNumber(score, locale);
      },
    },
    {
      id: 'verdict', label: 'verdict', kind: 'work', width: 116, ...hidden,
      cell: (row) => {
        const isFailed = workOf(row).review?.isFailed ?? null;
        return isFailed === null ? null : isFailed ? 'verdict.failed' : 'verdict.passed';
      },
    },
    { id: 'agreesSentiment', label: 'agreesSentiment', kind: 'work', width: 152, ...hidden, cell: (row) => agreement(workOf(row).review?.sentimentAgreed) },
    { id: 'agreesResult', label: 'agreesResult', kind: 'work', width: 152, ...hidden, cell: (row) => agreement(workOf(row).review?.resultAgreed) },
    { id: 'reviewer', label: 'reviewer', kind: 'text', width: 152, ...hidden, cell: (row) => workOf(row).review?.reviewerName ?? null },
    { id: 'reviewedAt', label: 'reviewedAt', kind: 'instant', width: 164, ...sortedBy('reviewedAt'), cell: (row, style) => instantCell(workOf(row).review?.reviewedAt ?? null, style) },
    { id: 'notes', label: 'notes', kind: 'number', width: 84, ...hidden, cell: (row, style) => countCell(workOf(row).noteCount || null, style) },
  ];
}
