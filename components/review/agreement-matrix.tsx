import clsx from 'clsx';
import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { SentimentBadge } from '@/components/ui/sentiment-badge';
import { HeaderCell, Table, TableBody, TableHead, TableScroll } from '@/components/ui/table';
import type { Filter } from '@/lib/filters/schema';
import { formatNumber, NO_FIGURE } from '@/lib/format/number';
import { SENTIMENTS, type Sentiment } from '@/lib/hubtalk/types';
import type { ReviewFigures } from '@/lib/reviews/types';

type AgreementMatrixProps = { sentiment: ReviewFigures['sentiment']; hrefOf: (more: Filter) => Route };

/** What the bot heard down, what reviewers heard across; the more calls, the deeper the shade. Agreement lies on the diagonal. */
export function AgreementMatrix({ sentiment: { matrix, judged }, hrefOf }: AgreementMatrixProps) {
  const t = useTranslations('reviews.figures.matrix');
  const word = useTranslations('sentiment');
  const locale = useLocale();
  if (judged === 0) return <p className="px-4 pb-4 text-sm text-muted">{t('none')}</p>;
  const callsOf = (bot: Sentiment, human: Sentiment) => matrix.find((cell) => cell.bot === bot && cell.human === human)?.calls ?? 0;
  const most = Math.max(...matrix.map(({ calls }) => calls));
  return (
    <TableScroll label={t('title')} className="@container">
      <Table className="@max-2xl:[&_:is(th,td):not(:first-child,:last-child)]:px-2">
        <TableHead>
          <tr>
            <HeaderCell>{t('bot')}</HeaderCell>
            {SENTIMENTS.map((human) => (
              <HeaderCell key={human} numeric title={word(human)}>
                <ColumnHead sentiment={human} />
              </HeaderCell>
            ))}
            <HeaderCell numeric title={t('differs')}>
              <span aria-hidden className="hidden @max-md:inline">≠</span>
              <span className="@max-md:sr-only">{t('differs')}</span>
            </HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {SENTIMENTS.map((bot) => {
            const differing = SENTIMENTS.reduce((sum, human) => sum + (human === bot ? 0 : callsOf(bot, human)), 0);
            return (
              <tr key={bot}>
                <HeaderCell scope="row">
                  <SentimentBadge sentiment={bot} />
                </HeaderCell>
                {SENTIMENTS.map((human) => {
                  const calls = callsOf(bot, human);
                  const isSame = human === bot;
                  return (
                    <td key={human} className={clsx('numeric', calls === 0 && 'text-faint')} style={{ background: shade(calls / most, isSame) }}>
                      <Figure text={calls === 0 ? NO_FIGURE : formatNumber(calls, locale)} href={isSame && calls > 0 ? hrefOf({ sentiment: [bot], agreesSentiment: ['yes'] }) : null} />
                    </td>
                  );
                })}
                <td className="numeric">
                  <Figure text={differing === 0 ? NO_FIGURE : formatNumber(differing, locale)} href={differing > 0 ? hrefOf({ sentiment: [bot], agreesSentiment: ['no'] }) : null} />
                </td>
              </tr>
            );
          })}
        </TableBody>
      </Table>
    </TableScroll>
  );
}

/** The word alone where all is too wide, the face alone on a phone: the rows below tell what each means. */
function ColumnHead({ sentiment }: { sentiment: Sentiment }) {
  return (
    <span className="@max-2xl:[&_svg]:hidden @max-xl:[&_span>span]:sr-only @max-xl:[&_svg]:block">
      <SentimentBadge sentiment={sentiment} />
    </span>
  );
}

/** Light enough for the ink of both themes. */
function shade(part: number, isSame: boolean): string | undefined {
  if (part === 0) return undefined;
  return `color-mix(in oklab, var(--color-${isSame ? 'success' : 'warning'}) ${Math.round(8 + part * 24)}%, transparent)`;
}

function Figure({ text, href }: { text: string; href: Route | null }) {
  return href === null ? text : <Link href={href} prefetch={false} className="underline decoration-line underline-offset-3 hover:decoration-current">{text}</Link>;
}
