import { z } from 'zod';
import { OUTCOMES, SENTIMENTS } from '@/lib/hubtalk/types';
import { MOST_TERMS, parseSearch } from '@/lib/search/parse-query';
import { AGREEMENTS, QUEUE_WORDS, REVIEW_STATUSES, VERDICTS } from '@/lib/reviews/types';
import { NO_TAG } from '@/lib/tags/types';
import { isDay } from '@/lib/time/day';
import { readRelativeSpan } from './relative-span';
import { type NamedTests, numberTest, valueTest } from './value-test';

/** A list is written into one statement: this many values of one parameter, and no more. */
const MOST_VALUES = 200;

const listOf = <S extends z.ZodType>(value: S) => z.array(value).max(MOST_VALUES, `has more than ${MOST_VALUES} values`);
const text = z.string().trim().min(1, 'is empty').max(500, 'is longer than 500 characters');
const uuids = listOf(text.transform((id) => id.toLowerCase()));
const codes = listOf(text.transform((code) => code.toUpperCase()));
const oneOf = <W extends string>(words: readonly W[], canonical: (text: string) => string) =>
  listOf(text.transform(canonical).pipe(z.enum(words, { error: `must be one of ${words.join(', ')}` })));
/** Written by people, compared in any case. */
const names = listOf(text.transform((name) => (name.toLowerCase() === NO_TAG ? NO_TAG : name)));
const lower = (word: string) => word.toLowerCase();
const upper = (word: string) => word.toUpperCase();

const phoneFragment = text
  .regex(/^[-+\d\s().]*\d[-+\d\s().]*$/, 'must be digits; +, spaces, brackets and dashes are ignored')
  .transform((phone) => phone.replace(/\D/g, ''))
  .transform((digits) => (digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits));

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;
/** Whoever writes an address by hand leaves the `+` of an offset as it is, which reads as a space. */
const withPlus = (at: string) => at.replace(/^(\d{4}-\d{2}-\d{2}T\S+) (\d{2}:\d{2})$/, '$1+$2');
const isInstant = (bound: string) => INSTANT.test(bound) && isDay(bound.slice(0, 10)) && !Number.isNaN(Date.parse(bound));
const isBound = (at: string) => isDay(at) || isInstant(at) || readRelativeSpan(at) !== null;
const BOUNDS = 'must be a day (YYYY-MM-DD), an ISO 8601 instant with Z or an offset, or a relative span (today, -7d, week, -1w, month, -1m)';
const bound = z
  .array(text.transform(withPlus).refine(isBound, BOUNDS))
  .length(1, 'takes one value')
  .transform(([at = '']) => at);

/**
 * Each parameter of CONTRACT.md §4 from its decoded values, except the named ones (`var.`, `report.`). Beyond the contract, as
 * docs/filters.md says: `none` (`NONE`) = has none, in every list of words; `*` in a result = any characters.
 */
export const PARAMETERS = {
  campaign: uuids,
  agent: uuids,
  type: oneOf(['inbound', 'outbound', 'none'], lower),
  outcome: oneOf(OUTCOMES, upper),
  /** upper-case, any word: the sender's list may grow */
  callStatus: codes,
  /** upper-case keys; `NONE` = no result */
  result: codes,
  sentiment: oneOf(SENTIMENTS, lower),
  /** final language, upper-case */
  language: codes,
  initialLanguage: codes,
  voice: codes,
  from: bound,
  to: bound,
  phone: listOf(phoneFragment),
  q: listOf(text.refine((search) => parseSearch(search).length <= MOST_TERMS, `asks for more than ${MOST_TERMS} words`)),
  attempt: listOf(numberTest),
  attempts: listOf(numberTest),
  duration: listOf(numberTest),
  billDuration: listOf(numberTest),
  tag: names,
  review: oneOf([...REVIEW_STATUSES, 'none'], lower),
  score: listOf(numberTest),
  verdict: oneOf([...VERDICTS, 'none'], lower),
  agreesSentiment: oneOf([...AGREEMENTS, 'none'], lower),
  agreesResult: oneOf([...AGREEMENTS, 'none'], lower),
  reviewer: names,
  notes: listOf(numberTest),
  queue: oneOf(QUEUE_WORDS, lower),
} as const;

/** The tests of one `var.<name>` or `report.<name>`. */
export const namedTests = listOf(valueTest);

type Conditions = { -readonly [P in keyof typeof PARAMETERS]?: z.output<(typeof PARAMETERS)[P]> } & {
  variables?: NamedTests[];
  reports?: NamedTests[];
};

/** `not.<parameter>` of docs/filters.md: each field holds where the same one, not negated, does not. */
export type Negations = Omit<Conditions, 'from' | 'to'>;

/**
 * CONTRACT.md §4: fields are AND, the entries of one field OR; an absent field filters nothing.
 * `from` and `to` stay as written: a day `YYYY-MM-DD` in the workspace's time zone (`to` inclusive), an ISO instant (`to` exclusive),
 * or a span that follows the clock (`-7d`; `to` inclusive).
 */
export type Filter = Conditions & { not?: Negations };
