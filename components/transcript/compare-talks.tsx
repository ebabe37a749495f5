'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Notice } from '@/components/ui/notice';
import { speakerOf } from '@/lib/attempts/transcript';
import type { Message, TranscriptSource } from '@/lib/hubtalk/types';
import { type ComparedTurn, compareTurns, type TurnPair } from '@/lib/talk/compare-turns';

type Source = { source: TranscriptSource; messages: readonly Message[] };
type CompareTalksProps = { left: Source; right: Source; lang: string | undefined };

/** Two sources of one talk side by side; what only one of them says is marked, by colour and line. */
export function CompareTalks({ left, right, lang }: CompareTalksProps) {
  const t = useTranslations('talk');
  const areOrdered = left.source !== 'conversation' && right.source !== 'conversation';
  const pairs = useMemo(() => compareTurns(left.messages, right.messages, { areOrdered }), [left.messages, right.messages, areOrdered]);
  if (pairs === null) return <Notice>{t('compare.tooDifferent')}</Notice>;
  const differing = pairs.filter(({ isSame }) => !isSame).length;
  return (
    <>
      <p role="status" className="text-xs text-muted">
        {differing === 0 ? t('compare.same') : t('compare.differing', { count: differing })}
        {!areOrdered && ` ${t('compare.bySide')}`}
      </p>
      <div role="group" aria-label={t('compare.label')} tabIndex={0} className="max-h-[36rem] overflow-auto rounded-control border border-line">
        <table className="w-full min-w-[36rem] table-fixed border-collapse text-sm">
          <thead className="sticky top-0 bg-sunken text-left text-xs text-muted">
            <tr>
              {[left, right].map(({ source, messages }) => (
                <th key={source} scope="col" className="w-1/2 px-3 py-1.5 font-medium not-first:border-l not-first:border-line">
                  {t('compare.source', { source: t(`sources.${source}`), count: messages.length })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody lang={lang}>
            {pairs.map((pair, index) => (
              <Pair key={index} pair={pair} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Pair({ pair: { isSame, left, right } }: { pair: TurnPair }) {
  return (
    <tr className={clsx('border-t border-line align-top', isSame && 'text-muted')}>
      <Turn turn={left} side="left" />
      <Turn turn={right} side="right" />
    </tr>
  );
}

const OWN = {
  left: { as: 'del', look: 'rounded-xs bg-danger-soft decoration-danger' },
  right: { as: 'ins', look: 'rounded-xs bg-success-soft decoration-success' },
} as const;

function Turn({ turn, side }: { turn: ComparedTurn | null; side: keyof typeof OWN }) {
  const t = useTranslations('talk');
  const { as: Own, look } = OWN[side];
  if (turn === null) {
    return (
      <td className="bg-hover px-3 py-2 not-first:border-l not-first:border-line">
        <span className="sr-only">{t('compare.missing')}</span>
      </td>
    );
  }
  const speaker = speakerOf(turn.role);
  return (
    <td className="px-3 py-2 not-first:border-l not-first:border-line">
      <span className="block text-xs text-muted">{speaker === 'note' ? <bdi>{turn.role}</bdi> : t(`speakers.${speaker}`)}</span>
      <span dir="auto" className="block break-words whitespace-pre-wrap">
        {turn.parts.map(({ text, isOwn }, index) =>
          isOwn ? (
            <Own key={index} className={look}>
              {text}
            </Own>
          ) : (
            text
          ),
        )}
      </span>
    </td>
  );
}
