'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Snippets } from '@/components/search/snippets';
import { StackedBar } from '@/components/charts/stacked-bar';
import { SENTIMENT_COLOUR } from '@/components/ui/colours';
import { CodeText } from '@/components/ui/code-text';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import { NO_FIGURE } from '@/lib/format/number';
import { OUTCOMES, SENTIMENTS } from '@/lib/hubtalk/types';
import type { CellKind, TableCell } from '@/lib/tables/types';

/** Figures and durations stand at the right, one under the other. */
export const isNumeric = (kind: CellKind): boolean => kind === 'number' || kind === 'duration';

/** What a cell shows. Its text is cut at the column's edge; the whole of a long one is its title. */
export function CellContent({ kind, cell }: { kind: CellKind; cell: TableCell }): ReactNode {
  if (cell === null || cell === '') return <span className="text-faint">{NO_FIGURE}</span>;
  if (typeof cell === 'string') return <WordCell kind={kind} text={cell} />;
  switch (kind) {
    case 'instant':
    case 'date':
      return <time dateTime={textAt(cell, 0)}>{textAt(cell, 1)}</time>;
    case 'bar':
      return <SentimentBar counts={cell.map(Number)} />;
    case 'languages':
      return <LanguagePair initial={textAt(cell, 0)} final={textAt(cell, 1)} />;
    case 'link':
      return (
        <Link href={addressOf(textAt(cell, 1))} prefetch={false} className="link">
          <bdi>{textAt(cell, 0)}</bdi>
        </Link>
      );
    case 'tags':
      return cell.map(String).join(', ');
    case 'snippets':
      return <Snippets snippets={cell.filter((part) => part !== null && typeof part === 'object')} />;
    default:
      return null;
  }
}

/** Pages are linked by lib/paths on the server; here they have come as text. */
const addressOf = (text: string): Route => text as Route;

const textAt = (cell: Exclude<TableCell, null | string>, index: number): string => {
  const part = cell[index];
  return typeof part === 'string' ? part : '';
};

function WordCell({ kind, text }: { kind: CellKind; text: string }): ReactNode {
  const outcome = kind === 'outcome' && OUTCOMES.find((known) => known === text);
  if (outcome) return <OutcomeBadge outcome={outcome} />;
  const sentiment = kind === 'sentiment' && SENTIMENTS.find((known) => known === text);
  if (sentiment) return <SentimentBadge sentiment={sentiment} />;
  if (kind === 'work') return <WorkWord word={text} />;
  return kind === 'code' ? <CodeText code={text} /> : text;
}

/** Of the words that lib/reviews knows; another one stays as it is. */
function WorkWord({ word }: { word: string }): ReactNode {
  const t = useTranslations('filters.work');
  const key = WORK_WORDS.find((known) => known === word);
  return key === undefined ? word : t(key);
}

const WORK_WORDS = [
  'review.to_review', 'review.reviewed', 'review.disputed', 'verdict.passed', 'verdict.failed', 'agrees.yes', 'agrees.no',
] as const;

function SentimentBar({ counts }: { counts: readonly number[] }) {
  const t = useTranslations('table');
  const word = useTranslations('sentiment');
  const segments = SENTIMENTS.map((sentiment, index) => {
    const count = counts[index] ?? 0;
    return { key: sentiment, label: word(sentiment), count, text: String(count), colour: SENTIMENT_COLOUR[sentiment] };
  });
  return <StackedBar label={t('bar')} segments={segments} />;
}

function LanguagePair({ initial, final }: { initial: string; final: string }) {
  const t = useTranslations('table');
  if (initial === '' || final === '' || initial === final) return <bdi>{final || initial || NO_FIGURE}</bdi>;
  return (
    <>
      <bdi>{initial}</bdi> <span aria-hidden>→</span>
      <span className="sr-only">{t('changedTo')}</span> <bdi>{final}</bdi>
    </>
  );
}
