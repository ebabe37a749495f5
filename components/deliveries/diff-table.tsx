import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DiffRow } from '@/lib/deliveries/side-by-side';

type DiffTableProps = { rows: DiffRow[]; left: ReactNode; right: ReactNode };

/** Two bodies side by side; what is gone is marked at the left, what is new at the right, by sign and colour. */
export function DiffTable({ rows, left, right }: DiffTableProps) {
  const t = useTranslations('deliveries.revisions');
  return (
    <div role="group" aria-label={t('compare')} tabIndex={0} className="max-h-[36rem] overflow-auto rounded-control border border-line">
      <table dir="ltr" className="w-full min-w-[40rem] table-fixed border-collapse font-mono text-xs">
        <thead className="sticky top-0 bg-sunken">
          <tr className="text-left font-sans text-muted">
            <th scope="col" className="w-1/2 px-3 py-1.5 font-medium">
              {left}
            </th>
            <th scope="col" className="w-1/2 border-l border-line px-3 py-1.5 font-medium">
              {right}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.kind === 'gap' ? (
                <td colSpan={2} className="bg-sunken px-3 py-1 text-center font-sans text-muted">
                  {t('gap', { count: row.lineCount })}
                </td>
              ) : (
                <>
                  <Side line={row.left} mark={row.kind === 'changed' ? 'gone' : null} />
                  <Side line={row.right} mark={row.kind === 'changed' ? 'fresh' : null} />
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MARKS = { gone: { sign: '−', look: 'bg-danger-soft' }, fresh: { sign: '+', look: 'bg-success-soft' } };

function Side({ line, mark }: { line: { number: number; text: string } | null; mark: keyof typeof MARKS | null }) {
  const { sign, look } = mark === null ? { sign: ' ', look: '' } : MARKS[mark];
  if (line === null) return <td className="border-l border-line bg-hover first:border-l-0" />;
  return (
    <td className={clsx('border-l border-line px-3 align-top first:border-l-0', look)}>
      <span className="flex gap-2">
        <span className="w-8 shrink-0 text-right text-faint select-none">{line.number}</span>
        <span className="select-none">{sign}</span>
        <bdi className="min-w-0 break-words whitespace-pre-wrap">{line.text}</bdi>
      </span>
    </td>
  );
}
