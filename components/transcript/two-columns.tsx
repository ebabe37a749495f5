import { useTranslations } from 'next-intl';
import { useImperativeHandle } from 'react';
import { speakerOf } from '@/lib/attempts/transcript';
import type { Message } from '@/lib/hubtalk/types';
import type { TurnListProps } from './plain-turns';
import { scrollWithin, turnTarget } from './scroll-within';

/** What each side said, without a common order: zipping the two would make up a talk (trap 19). */
export function TwoColumns({ turns, renderTurn, lang, box, ref, messages }: TurnListProps & { messages: readonly Message[] }) {
  const t = useTranslations('talk');
  useImperativeHandle(ref, () => ({
    reveal: (turn) => {
      const target = box.current && turnTarget(box.current, turn);
      if (box.current && target) scrollWithin(box.current, target);
    },
  }), [box]);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {(['bot', 'customer'] as const).map((side) => {
        const own = turns.filter((turn) => speakerOf(messages[turn]?.role ?? '') === side);
        return own.length === 0 ? null : (
          <section key={side} aria-label={t(`speakers.${side}`)} className="min-w-0">
            <ol lang={lang} className="flex flex-col gap-2">
              {own.map((turn) => (
                <li key={turn} className="[contain-intrinsic-size:auto_4rem] [content-visibility:auto]">
                  {renderTurn(turn)}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
