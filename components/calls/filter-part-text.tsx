import { useTranslations } from 'next-intl';
import type { FilterPart } from '@/lib/filters/filter-parts';
import type { NumberTest, ValueTest } from '@/lib/filters/value-test';
import { formatDate, formatDateTime } from '@/lib/format/date';
import { formatPhone } from '@/lib/format/phone';
import { shortUuid } from '@/lib/format/short-uuid';
import { OUTCOMES, SENTIMENTS } from '@/lib/hubtalk/types';
import { isDay } from '@/lib/time/day';
import { useFormatStyle } from './use-format-style';

type FilterPartTextProps = {
  part: FilterPart;
  /** what a campaign's or agent's uuid is called; a short uuid where it says nothing */
  nameOf: (uuid: string) => string | undefined;
};

/** One condition of a filter in words: "Outcome: Busy", "debt ≥ 1000". What comes from outside is isolated in direction. */
export function FilterPartText({ part, nameOf }: FilterPartTextProps) {
  const t = useTranslations('calls.filters');
  const wordText = useWordText(nameOf);
  const testText = useTestText();
  if (part.kind === 'named') {
    return (
      <>
        <bdi className="truncate">{part.name}</bdi> <bdi className="truncate font-medium">{testText(part.test)}</bdi>
      </>
    );
  }
  return (
    <>
      <span className="whitespace-nowrap">{t(`fields.${part.field}`)}:</span>{' '}
      <bdi className="truncate font-medium">{part.kind === 'word' ? wordText(part.field, part.word) : testText(part.test)}</bdi>
    </>
  );
}

type WordField = Extract<FilterPart, { kind: 'word' }>['field'];

function useWordText(nameOf: FilterPartTextProps['nameOf']) {
  const t = useTranslations('calls.filters');
  const outcomeText = useTranslations('outcome');
  const sentimentText = useTranslations('sentiment');
  const style = useFormatStyle();
  return (field: WordField, word: string): string => {
    const outcome = OUTCOMES.find((known) => known === word);
    const sentiment = SENTIMENTS.find((known) => known === word);
    if (field === 'outcome' && outcome) return outcomeText(outcome);
    if (field === 'sentiment' && sentiment) return sentimentText(sentiment);
    if (field === 'type' && (word === 'inbound' || word === 'outbound')) return t(`types.${word}`);
    if (field === 'result' && word === 'NONE') return t('noResult');
    if (field === 'campaign' || field === 'agent') return nameOf(word) ?? shortUuid(word);
    if (field === 'phone') return formatPhone(word);
    if (field !== 'from' && field !== 'to') return word;
    return isDay(word) ? formatDate(word, { ...style, timeZone: 'UTC' }) : formatDateTime(word, style);
  };
}

/** The same in every language. */
const SIGNS = { eq: '=', ne: '≠', gt: '>', gte: '≥', lt: '<', lte: '≤' } as const;

function useTestText() {
  const t = useTranslations('calls.filters.tests');
  return (test: ValueTest | NumberTest): string => {
    switch (test.op) {
      case 'empty':
      case 'present':
        return t(test.op);
      case 'contains':
      case 'starts':
        return t(test.op, { text: test.operand });
      case 'between':
        return `${test.low} … ${test.high}`;
      case 'in':
        return t('in', { list: test.operands.join(', ') });
      default:
        return `${SIGNS[test.op]} ${test.operand}`;
    }
  };
}
