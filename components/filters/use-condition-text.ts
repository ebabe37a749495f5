import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import type { FilterCondition, WordField } from '@/lib/filters/filter-parts';
import { lastDaysCount, periodName } from '@/lib/filters/period';
import { readRelativeSpan } from '@/lib/filters/relative-span';
import type { NumberTest, ValueTest } from '@/lib/filters/value-test';
import { formatDate, formatDateTime } from '@/lib/format/date';
import { formatPhone } from '@/lib/format/phone';
import { shortUuid } from '@/lib/format/short-uuid';
import { OUTCOMES, SENTIMENTS } from '@/lib/hubtalk/types';
import { AGREEMENTS, QUEUE_WORDS, REVIEW_STATUSES, VERDICTS } from '@/lib/reviews/types';
import { NO_TAG } from '@/lib/tags/types';
import { isDay } from '@/lib/time/day';

/** What a campaign's or agent's uuid is called; undefined where it says nothing. */
export type NameOf = (uuid: string) => string | undefined;

/** A condition in words: its name ("Outcome", "debt"), the sign between, and what it says ("Busy, Failed", "≥ 1000"). */
export type ConditionText = { name: string; sign: ':' | '≠' | ''; text: string };

/** The same in every language. */
const SIGNS = { eq: '=', ne: '≠', gt: '>', gte: '≥', lt: '<', lte: '≤' } as const;
const MOST_WORDS = 3;

/** Says conditions in the reader's language. */
export function useConditionText(nameOf: NameOf): (condition: FilterCondition & { negated: boolean }) => ConditionText {
  const t = useTranslations('filters');
  const wordText = useWordText(nameOf);
  const testsText = useTestsText();
  const periodText = usePeriodText();
  const shorten = (words: string[]) =>
    words.slice(0, MOST_WORDS).join(', ') + (words.length > MOST_WORDS ? ` +${words.length - MOST_WORDS}` : '');
  return (condition) => {
    switch (condition.kind) {
      case 'period':
        return { name: t('fields.period'), sign: ':', text: periodText(condition) };
      case 'words': {
        const text = shorten(condition.words.map((word) => wordText(condition.field, word)));
        return { name: t(`fields.${condition.field}`), sign: condition.negated ? '≠' : ':', text };
      }
      case 'numbers': {
        const text = testsText(condition.tests);
        return { name: t(`fields.${condition.field}`), sign: ':', text: condition.negated ? t('not', { text }) : text };
      }
      case 'named': {
        const text = testsText(condition.tests);
        return { name: condition.name, sign: '', text: condition.negated ? t('not', { text }) : text };
      }
    }
  };
}

/** One value of a list of words, as people say it. */
export function useWordText(nameOf: NameOf): (field: WordField, word: string) => string {
  const t = useTranslations('filters');
  const outcomeText = useTranslations('outcome');
  const sentimentText = useTranslations('sentiment');
  const workText = useWorkText();
  return (field, word) => {
    const outcome = OUTCOMES.find((known) => known === word);
    const sentiment = SENTIMENTS.find((known) => known === word);
    if (field === 'outcome' && outcome) return outcomeText(outcome);
    if (field === 'sentiment' && sentiment) return sentimentText(sentiment);
    if (field === 'type' && (word === 'inbound' || word === 'outbound')) return t(`types.${word}`);
    if (field === 'result' && word === 'NONE') return t('noResult');
    if (field === 'phone') return formatPhone(word);
    if (field === 'q') return word;
    const work = workText(field, word);
    if (work !== null) return work;
    if (word.toLowerCase() === 'none') return t('none');
    return field === 'campaign' || field === 'agent' ? (nameOf(word) ?? shortUuid(word)) : word;
  };
}

/** A word of what people say of a call; null where it is none of ours. */
function useWorkText(): (field: WordField, word: string) => string | null {
  const t = useTranslations('filters.work');
  return (field, word) => {
    switch (field) {
      case 'review':
        return t(`review.${REVIEW_STATUSES.find((known) => known === word) ?? 'none'}`);
      case 'verdict':
        return t(`verdict.${VERDICTS.find((known) => known === word) ?? 'none'}`);
      case 'agreesSentiment':
      case 'agreesResult':
        return t(`agrees.${AGREEMENTS.find((known) => known === word) ?? 'none'}`);
      case 'queue':
        return t(`queue.${QUEUE_WORDS.find((known) => known === word) ?? 'any'}`);
      case 'tag':
        return word === NO_TAG ? t('noTag') : word;
      case 'reviewer':
        return word === NO_TAG ? t('noReviewer') : word;
      default:
        return null;
    }
  };
}

/** Tests of one field, of which one must hold. */
function useTestsText(): (tests: readonly (NumberTest | ValueTest)[]) => string {
  const t = useTranslations('filters');
  const testText = (test: NumberTest | ValueTest): string => {
    switch (test.op) {
      case 'empty':
      case 'present':
        return t(`tests.${test.op}`);
      case 'contains':
      case 'starts':
        return t(`tests.${test.op}`, { text: test.operand });
      case 'between':
        return `${test.low} … ${test.high}`;
      case 'in':
        return t('tests.in', { list: test.operands.join(', ') });
      default:
        return `${SIGNS[test.op]} ${test.operand}`;
    }
  };
  return (tests) => {
    const values = tests.flatMap((test) => (test.op === 'eq' ? [String(test.operand)] : []));
    if (values.length === tests.length) return `= ${values.join(', ')}`;
    return tests.map(testText).join(` ${t('or')} `);
  };
}

function usePeriodText(): (period: { from: string | undefined; to: string | undefined }) => string {
  const t = useTranslations('filters');
  const style = useFormatStyle();
  const boundText = (bound: string): string => {
    const span = readRelativeSpan(bound);
    if (span) return t(`ago.${span.unit}`, { count: span.ago });
    return isDay(bound) ? formatDate(bound, { ...style, timeZone: 'UTC' }) : formatDateTime(bound, style);
  };
  return ({ from, to }) => {
    const name = periodName({ from, to });
    const days = lastDaysCount({ from, to });
    if (days !== null) return t('period.lastDays', { count: days });
    if (name !== null && name !== 'last7Days' && name !== 'last30Days') return t(`period.${name}`);
    if (from === undefined) return t('period.to', { day: boundText(to ?? '') });
    if (to === undefined) return t('period.from', { day: boundText(from) });
    return from === to ? boundText(from) : `${boundText(from)} – ${boundText(to)}`;
  };
}
