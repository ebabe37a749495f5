import { useLocale, useTranslations } from 'next-intl';
import { StackedBar } from '@/components/charts/stacked-bar';
import { formatPercent } from '@/lib/format/number';
import type { TalkShare } from '@/lib/talk/talk-share';

const COLOURS = { bot: 'var(--color-series-8)', customer: 'var(--color-series-1)' };

/** Who spoke how much, by words: shares of bot and customer; what an operator said is counted apart. Nothing where nobody spoke. */
export function TalkShareBar({ share: { bot, customer, operator } }: { share: TalkShare }) {
  const t = useTranslations('talk');
  const locale = useLocale();
  if (bot + customer + operator === 0) return null;
  const sides = ([['bot', bot], ['customer', customer]] as const).map(([side, count]) => ({
    key: side,
    count,
    colour: COLOURS[side],
    label: t(`speakers.${side}`),
    share: formatPercent({ part: count, whole: bot + customer }, locale),
    text: t('share.words', { count }),
  }));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
      <span className="w-24"><StackedBar label={t('share.label')} segments={sides} /></span>
      {sides.map(({ key, colour, label, share, text }) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-2 rounded-full" style={{ background: colour }} />
          {label} {share} · {text}
        </span>
      ))}
      {operator > 0 && (
        <span>
          {t('speakers.operator')} · {t('share.words', { count: operator })}
        </span>
      )}
    </div>
  );
}
