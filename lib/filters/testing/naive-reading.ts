import { foldText } from '@/lib/format/fold-text';
import type { Filter } from '../schema';
import type { NamedTests, ValueTest } from '../value-test';
import { workMatches } from './naive-review';
import { matchesNumber, oneOf } from './naive-tests';
import { decidingOf, type SampleAttempt, type SampleCall } from './sample-calls';

/** CONTRACT.md §4 read a second time, one call and one filter at a time; `days` tells the local day of an instant. */
export function callMatches(call: SampleCall, { not, ...filter }: Filter, dayOf: (instant: Date) => string): boolean {
  return callHas(call, filter, dayOf) && !oneByOne(not).some((negated) => callHas(call, negated, dayOf));
}

/** A negation as filters of one field, and one name, each. */
function oneByOne({ variables = [], reports = [], ...plain }: Filter['not'] = {}): Filter[] {
  return [
    ...Object.entries(plain).map(([field, entries]) => ({ [field]: entries })),
    ...variables.map((variable) => ({ variables: [variable] })),
    ...reports.map((report) => ({ reports: [report] })),
  ];
}

function callHas(call: SampleCall, filter: Filter, dayOf: (instant: Date) => string): boolean {
  const deciding = decidingOf(call);
  const last = call.attempts.at(-1);
  return matchesCallItself(call, filter)
    && matchesAttemptWords({ ...deciding, callStatus: last?.callStatus ?? null }, filter)
    && matchesNumbers(deciding, filter)
    && call.attempts.some((attempt) => isInRange(attempt, filter, dayOf))
    && (filter.reports ?? []).every((report) => matchesNamed(report, deciding.reports.map(({ name, result }) => ({ name, sent: result }))))
    && oneOf(filter.q, (words) => call.attempts.some((attempt) => says(attempt, words)));
}

type OneAttempt = { call: SampleCall; attempt: SampleAttempt };

/** The same for one attempt of a call. */
export function attemptMatches(one: OneAttempt, { not, ...filter }: Filter, dayOf: (instant: Date) => string): boolean {
  return attemptHas(one, filter, dayOf) && !oneByOne(not).some((negated) => attemptHas(one, negated, dayOf));
}

function attemptHas({ call, attempt }: OneAttempt, filter: Filter, dayOf: (instant: Date) => string): boolean {
  return (
    matchesCallItself(call, filter) &&
    matchesAttemptWords(attempt, filter) &&
    matchesNumbers(attempt, filter) &&
    isInRange(attempt, filter, dayOf) &&
    (filter.reports ?? []).every((report) =>
      matchesNamed(
        report,
        attempt.reports.map(({ name, result }) => ({ name, sent: result })),
      ),
    ) &&
    oneOf(filter.q, (words) => says(attempt, words))
  );
}

export function isInRange({ startedAt }: SampleAttempt, { from, to }: Filter, dayOf: (instant: Date) => string): boolean {
  const isDay = (bound: string) => bound.length === 10;
  if (from !== undefined && (isDay(from) ? dayOf(startedAt) < from : startedAt < new Date(from))) return false;
  return to === undefined || (isDay(to) ? dayOf(startedAt) <= to : startedAt < new Date(to));
}

function matchesCallItself(call: SampleCall, filter: Filter): boolean {
  const digits = call.phone?.replace(/\D/g, '') ?? '';
  return oneOf(filter.campaign, (uuid) => (call.campaign ?? 'none') === uuid)
    && oneOf(filter.type, (type) => (call.type ?? 'none') === type)
    && oneOf(filter.phone, (fragment) => holdsDigits(digits.length === 11 ? digits.replace(/^8/, '7') : digits, fragment))
    && oneOf(filter.attempts, (test) => matchesNumber(call.attempts.length, test))
    && (filter.variables ?? []).every((variable) => matchesNamed(variable, call.variables))
    && workMatches(call, filter);
}

function matchesAttemptWords(attempt: SampleAttempt, filter: Filter): boolean {
  const sameWord = (sent: string | null) => (word: string) => (sent?.toUpperCase() || 'NONE') === word;
  return oneOf(filter.outcome, (outcome) => attempt.outcome === outcome)
    && oneOf(filter.callStatus, sameWord(attempt.callStatus))
    && oneOf(filter.result, (result) => hasResult(attempt.result, result))
    && oneOf(filter.sentiment, (sentiment) => attempt.sentiment === sentiment)
    && oneOf(filter.language, sameWord(attempt.finalLanguage))
    && oneOf(filter.initialLanguage, sameWord(attempt.initialLanguage))
    && oneOf(filter.voice, sameWord(attempt.voiceGender))
    && oneOf(filter.agent, (uuid) => (attempt.agent ?? 'none') === uuid);
}

/** Piece after piece between the asterisks, the first at the beginning and the last at the end. */
function hasResult(held: string | null, asked: string): boolean {
  if (!asked.includes('*')) return (held || 'NONE') === asked;
  if (held === null) return false;
  const pieces = asked.split('*');
  const [first = '', last = ''] = [pieces.at(0), pieces.at(-1)];
  if (!held.startsWith(first) || !held.slice(first.length).endsWith(last)) return false;
  let left = held.slice(first.length, held.length - last.length);
  return pieces.slice(1, -1).every((piece) => {
    const at = left.indexOf(piece);
    left = left.slice(at + piece.length);
    return at >= 0;
  });
}

function matchesNumbers(attempt: SampleAttempt, filter: Filter): boolean {
  return oneOf(filter.attempt, (test) => matchesNumber(attempt.number, test))
    && oneOf(filter.duration, (test) => matchesNumber(attempt.durationSeconds, test))
    && oneOf(filter.billDuration, (test) => matchesNumber(attempt.billDurationSeconds, test));
}

type Sent = string | number | boolean | null;

function matchesNamed({ name, tests }: NamedTests, held: readonly { name: string; sent: Sent }[]): boolean {
  const values = held.filter((entry) => entry.name === name && entry.sent !== null).map(({ sent }) => String(sent));
  return tests.some((test) => matchesValues(values, test));
}

function matchesValues(values: readonly string[], test: ValueTest): boolean {
  const folded = (text: string) => foldText(text);
  switch (test.op) {
    case 'empty': return values.every((value) => value === '');
    case 'present': return values.some((value) => value !== '');
    case 'ne': return !values.some((value) => order(value, test.operand) === 0);
    case 'eq': return values.some((value) => order(value, test.operand) === 0);
    case 'gt': return values.some((value) => order(value, test.operand) > 0);
    case 'gte': return values.some((value) => order(value, test.operand) >= 0);
    case 'lt': return values.some((value) => order(value, test.operand) < 0);
    case 'lte': return values.some((value) => order(value, test.operand) <= 0);
    case 'contains': return values.some((value) => folded(value).includes(folded(test.operand)));
    case 'starts': return values.some((value) => folded(value).startsWith(folded(test.operand)));
    case 'in': return values.some((value) => test.operands.some((operand) => order(value, operand) === 0));
    case 'between': return values.some((value) => order(value, test.low) >= 0 && order(value, test.high) <= 0);
  }
}

function order(value: string, operand: string): number {
  const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
  if (isNumber(value) && isNumber(operand)) return Math.sign(Number(value) - Number(operand));
  const [left, right] = [foldText(value), foldText(operand)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Read off a string, not from words: a term begins where no letter, mark or digit stands before it. */
function says({ summary, said }: SampleAttempt, search: string): boolean {
  const texts = { summary: [foldText(summary ?? '')], customer: said.map(foldText) };
  return foldText(search).split(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/).every((term) => {
    const [, speaker, quoted, bare] = /^(?:(summary|customer|bot):)?(?:"([^"]*)"|(.*))$/.exec(term) ?? [];
    const looked = speaker === undefined ? Object.values(texts).flat() : (Object.entries(texts).find(([who]) => who === speaker)?.[1] ?? []);
    const written = (quoted ?? bare ?? '').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '[^\\p{L}\\p{M}\\p{N}]+');
    const end = quoted === undefined ? '' : '(?![\\p{L}\\p{M}\\p{N}])';
    return looked.some((text) => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${written}${end}`, 'u').test(text));
  });
}

function holdsDigits(digits: string, fragment: string): boolean {
  const isDialled = fragment.startsWith('8') && fragment.length >= 5 && fragment.length < 11;
  return digits.includes(fragment) || (isDialled && digits.startsWith(fragment.replace('8', '7')));
}
