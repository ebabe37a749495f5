import fc from 'fast-check';
import { OUTCOMES, SENTIMENTS } from '@/lib/hubtalk/types';
import { AGREEMENTS, QUEUE_WORDS, REVIEW_STATUSES, VERDICTS } from '@/lib/reviews/types';
import type { Filter } from '../schema';
import type { NumberTest, ValueTest } from '../value-test';
import type { SampleAttempt, SampleCall } from './sample-calls';

const CAMPAIGNS = ['campaign-a', 'campaign-b'];
const AGENTS = ['agent-a', 'agent-b'];
const RESULTS = ['CALL_ANSWERED', 'CALLBACK', 'REFUSED'];
const LANGUAGES = ['RU', 'KZ', 'en'];
const TEXTS = ['Алматы', 'алматы', 'АСТАНА', 'Қызылорда', 'a%b_c\\d', '10', '9', '9.0', '-5', '', 'x,y', '2026-02-01', 'zzz'];
const WORDS = ['кредит', 'Кредит', 'Қарыз', 'loan', 'LOAN', 'спасибо', 'Не звоните мне', 'звоните — не мне', 'Әлеуметтік', 'автокредит', 'Ёж: loan-кредит'];
const SEARCHES = [
  'кредит', 'қарыз LOAN', 'спасибо', 'әлеу', 'кре', 'редит', '"не звоните"', '"не звон"', 'звоните не', 'customer:кредит', 'summary:loan',
  'bot:кредит', 'customer:"не звоните" спас', 'ё', 'loan-кре', '"loan кредит"', 'summary:"про кредит"',
];
const NAMES = ['city', 'долг', '__proto__', 'a b'];

const orNull = <V>(value: fc.Arbitrary<V>) => fc.option(value, { freq: 4 });
const minutes = fc.integer({ min: 0, max: 5 * 24 * 60 });
/** Five days around the night in which Almaty's clocks went back. */
const instant = minutes.map((minute) => new Date(Date.parse('2024-02-27T12:00:00Z') + minute * 60_000));
const seconds = orNull(fc.integer({ min: 0, max: 30 }));
const sent = fc.oneof(fc.constantFrom(...TEXTS), fc.integer({ min: -10, max: 20 }), fc.boolean(), fc.constant(null));

const attempt: fc.Arbitrary<SampleAttempt> = fc.record({
  number: orNull(fc.integer({ min: 1, max: 4 })),
  outcome: fc.constantFrom(...OUTCOMES),
  callStatus: orNull(fc.constantFrom('COMPLETED', 'FAILED')),
  startedAt: instant,
  durationSeconds: seconds,
  billDurationSeconds: seconds,
  initialLanguage: orNull(fc.constantFrom(...LANGUAGES)),
  finalLanguage: orNull(fc.constantFrom(...LANGUAGES)),
  voiceGender: orNull(fc.constantFrom('MALE', 'FEMALE')),
  result: orNull(fc.constantFrom(...RESULTS)),
  sentiment: fc.constantFrom(...SENTIMENTS),
  agent: orNull(fc.constantFrom(...AGENTS)),
  summary: orNull(fc.constantFrom('Про кредит', 'nothing', 'Қарыз және loan')),
  said: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
  lastAnswer: orNull(fc.constantFrom('=1+1', 'да')),
  reports: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('intent', 'балл'),
      result: fc.oneof(fc.constantFrom('yes', 'Да', ''), fc.integer({ min: 0, max: 9 }), fc.constant(null)),
    }),
    { selector: ({ name }) => name, maxLength: 2 },
  ),
});

const variables = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...NAMES), columnNumber: orNull(fc.integer({ min: 1, max: 3 })), occurrence: fc.constant(0), sent }),
  { selector: ({ name, columnNumber }) => `${columnNumber} ${name}`, maxLength: 4 },
);

const TAGS = ['VIP', 'Жалоба', 'a,b'];
const REVIEWERS = ['Аида', 'Bolat'];

const review = fc.record({
  status: fc.constantFrom(...REVIEW_STATUSES),
  scorePercent: orNull(fc.constantFrom(0, 9, 10, 33.3, 87.5, 100)),
  isFailed: orNull(fc.boolean()),
  humanSentiment: orNull(fc.constantFrom(...SENTIMENTS)),
  humanResult: orNull(fc.constantFrom(...RESULTS)),
  reviewer: orNull(fc.constantFrom(...REVIEWERS)),
});

const call = fc.record({
  campaign: orNull(fc.constantFrom(...CAMPAIGNS)),
  type: orNull(fc.constantFrom('inbound', 'outbound')),
  phone: orNull(fc.constantFrom('77778228912', '+7 701 000 11 22', '87771112233', '4915112345678')),
  variables,
  attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
  review: fc.option(review, { freq: 2 }),
  notes: fc.array(fc.constantFrom('=note', 'Заметка'), { maxLength: 2 }),
});

/** Up to 14 calls, with every field missing now and then. */
export const sampleCalls: fc.Arbitrary<SampleCall[]> = fc
  .array(call, { minLength: 3, maxLength: 14 })
  .map((calls) => calls.map((made, index) => ({ uuid: `call-${String(index).padStart(2, '0')}`, ...made })));

const some = <V>(values: readonly V[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const small = fc.constantFrom(-1, 0, 1, 2, 3, 9, 10, 15);
const numberTest: fc.Arbitrary<NumberTest> = fc.oneof(
  fc.record({ op: fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte'), operand: small }),
  fc.record({ op: fc.constant('between'), low: small, high: small }),
  fc.record({ op: fc.constant('in'), operands: fc.array(small, { minLength: 1, maxLength: 3 }) }),
  fc.constantFrom<NumberTest>({ op: 'empty' }, { op: 'present' }),
);
const operand = fc.constantFrom(...TEXTS, 'yes', 'true', 'а', 'лмат', '%', '_', '\\', '0', '5');
const valueTest: fc.Arbitrary<ValueTest> = fc.oneof(
  fc.record({ op: fc.constantFrom('eq', 'ne', 'contains', 'starts', 'gt', 'gte', 'lt', 'lte'), operand }),
  fc.record({ op: fc.constant('between'), low: operand, high: operand }),
  fc.record({ op: fc.constant('in'), operands: fc.array(operand, { minLength: 1, maxLength: 3 }) }),
  fc.constantFrom<ValueTest>({ op: 'empty' }, { op: 'present' }),
);
const named = (names: readonly string[]) =>
  fc.array(fc.record({ name: fc.constantFrom(...names), tests: fc.array(valueTest, { minLength: 1, maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 2,
  });
const bound = fc.oneof(instant.map((at) => at.toISOString()), instant.map((at) => at.toISOString().slice(0, 10)));
const numberTests = fc.array(numberTest, { minLength: 1, maxLength: 2 });

const fields = {
  campaign: some([...CAMPAIGNS, 'none']), agent: some([...AGENTS, 'none']), type: some(['inbound', 'outbound', 'none'] as const), outcome: some(OUTCOMES),
  callStatus: some(['COMPLETED', 'FAILED', 'NONE']), result: some([...RESULTS, 'NONE', 'CALL*', '*E*D', '*']), sentiment: some(SENTIMENTS),
  language: some(['RU', 'KZ', 'EN', 'NONE']), initialLanguage: some(['RU', 'EN', 'NONE']), voice: some(['MALE', 'FEMALE', 'NONE']), from: bound, to: bound,
  phone: some(['777', '7777111', '8912', '0', '87771', '877782289', '8777']), q: some(SEARCHES),
  attempt: numberTests, attempts: numberTests, duration: numberTests, billDuration: numberTests,
  tag: some([...TAGS, 'vip', 'ЖАЛОБА', 'unknown', 'none']), review: some([...REVIEW_STATUSES, 'none'] as const), score: numberTests,
  verdict: some([...VERDICTS, 'none'] as const), agreesSentiment: some([...AGREEMENTS, 'none'] as const), agreesResult: some([...AGREEMENTS, 'none'] as const),
  reviewer: some([...REVIEWERS, 'аида', 'nobody', 'none']), notes: numberTests, queue: some(QUEUE_WORDS),
  variables: named([...NAMES, 'unknown']), reports: named(['intent', 'балл', 'unknown']),
};

/** One to three fields of the grammar; the named ones, which have the most to go wrong, more often. */
const conditions: fc.Arbitrary<Filter> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(fields), ...Array<string>(8).fill('variables'), ...Array<string>(3).fill('reports')), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((names) => fc.record(fields).map((full) => Object.fromEntries(Object.entries(full).filter(([name]) => names.includes(name)))));

/** As a query could say it: every third filter negates something, alone or beside what it asks for. */
export const filters: fc.Arbitrary<Filter> = fc
  .tuple(conditions, conditions, fc.constantFrom('asked', 'asked', 'asked', 'asked', 'negated', 'both'))
  .map(([asked, { from, to, ...not }, which]) => {
    if (which === 'asked' || Object.keys(not).length === 0) return asked;
    return which === 'both' ? { ...asked, not } : { not };
  });
