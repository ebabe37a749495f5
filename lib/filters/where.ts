import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { Prisma } from '@/prisma/sqlite/client/client';
import { allOf, anyOf, isIn, matchesText, numberMatches, positiveOf, valueMatches, wildcardPattern } from './comparison';
import { type InstantRange, resolveRange } from './range';
import type { Filter } from './schema';
import { searchAttempts } from './search';
import type { NamedTests, NumberTest } from './value-test';

/** `timeZone` is the workspace's: days of `from` and `to` are its days. */
export type FilterContext = {
  viewer: Viewer;
  timeZone: string;
  /** what relative spans are relative to: the current time unless given */
  now?: Date;
  /** the words of `q` are said so often that a list had better be walked in its order (lib/search/data/are-common.ts); the rows are the same */
  wordsAreCommon?: boolean;
};

/**
 * The calls that a filter means (CONTRACT.md §4), as a condition on `calls c`: what stands for an attempt tests the deciding
 * one, `from`/`to` any attempt, `q` any attempt. The same condition serves lists, counts, metrics and exports. An empty list
 * in a filter filters nothing.
 */
export function callWhere(filter: Filter, context: FilterContext): Prisma.Sql {
  return allOf([...inScope(context.viewer), ...callConditions(filter, context), ...negated(filter.not, (one) => callConditions(one, context))]);
}

function callConditions(filter: Filter, { timeZone, now, wordsAreCommon = false }: FilterContext): Prisma.Sql[] {
  const range = resolveRange(filter, timeZone, now);
  const inRange = attemptInRange(Prisma.sql`ranged.started_at`, range);
  const deciding = attemptNumbers(filter, {
    number: Prisma.sql`d.number`,
    duration: Prisma.sql`d.duration_seconds`,
    bill: Prisma.sql`d.bill_duration_seconds`,
  });
  return [
    ...callItself(filter),
    ...attemptWords(filter, CALL_COLUMNS),
    ...(deciding.length > 0
      ? [Prisma.sql`EXISTS (SELECT 1 FROM attempts d WHERE d.id = c.deciding_attempt_id AND ${allOf(deciding)})`]
      : []),
    ...(inRange.length > 0 ? [Prisma.sql`EXISTS (SELECT 1 FROM attempts ranged WHERE ranged.call_id = c.id AND ${allOf(inRange)})`] : []),
    ...(filter.reports ?? []).map((report) => reportMatches(Prisma.sql`c.deciding_attempt_id`, report)),
    ...(wordsAreCommon
      ? saying(ONE_BY_ONE.f, filter.q).map((found) => Prisma.sql`EXISTS (SELECT 1 FROM attempts f WHERE f.call_id = c.id AND ${found})`)
      : saying(Prisma.sql`f.id`, filter.q).map((found) => Prisma.sql`c.id IN (SELECT f.call_id FROM attempts f WHERE ${found})`)),
  ];
}

/**
 * The attempts that a filter means, as a condition on `attempts a JOIN calls c ON c.id = a.call_id`: `campaign`, `type`,
 * `phone`, `attempts` and `var.` test its call, all else the attempt itself.
 */
export function attemptWhere(filter: Filter, context: FilterContext): Prisma.Sql {
  return allOf([
    ...inScope(context.viewer),
    ...attemptConditions(filter, context),
    ...negated(filter.not, (one) => attemptConditions(one, context)),
  ]);
}

function attemptConditions(filter: Filter, { timeZone, now, wordsAreCommon = false }: FilterContext): Prisma.Sql[] {
  return [
    ...callItself(filter),
    ...attemptWords(filter, ATTEMPT_COLUMNS),
    ...attemptNumbers(filter, {
      number: Prisma.sql`a.number`,
      duration: Prisma.sql`a.duration_seconds`,
      bill: Prisma.sql`a.bill_duration_seconds`,
    }),
    ...attemptInRange(Prisma.sql`a.started_at`, resolveRange(filter, timeZone, now)),
    ...(filter.reports ?? []).map((report) => reportMatches(Prisma.sql`a.id`, report)),
    ...saying(wordsAreCommon ? ONE_BY_ONE.a : Prisma.sql`a.id`, filter.q),
  ];
}

/** Each field of `not` on its own, and each name: none of them may hold, and where one says nothing (null) it does not. */
function negated(not: Filter['not'] = {}, conditionsOf: (one: Filter) => Prisma.Sql[]): Prisma.Sql[] {
  const { variables = [], reports = [], ...plain } = not;
  const single: Filter[] = [
    ...Object.entries(plain).map(([field, entries]) => ({ [field]: entries })),
    ...variables.map((variable) => ({ variables: [variable] })),
    ...reports.map((report) => ({ reports: [report] })),
  ];
  return single.map(conditionsOf).filter((conditions) => conditions.length > 0).map((conditions) => Prisma.sql`(${allOf(conditions)}) IS NOT TRUE`);
}

/** What the viewer may see at all. */
function inScope({ campaignScope }: Viewer): Prisma.Sql[] {
  return campaignScope === 'all' ? [] : [ofCampaigns(campaignScope)];
}

function ofCampaigns(uuids: readonly string[]): Prisma.Sql {
  return Prisma.sql`c.campaign_id IN (SELECT id FROM campaigns WHERE ${isIn(Prisma.sql`uuid`, uuids)})`;
}

/** The word for rows that have none, beside the listed ones. */
function orNone(condition: Prisma.Sql, { column, none }: { column: Prisma.Sql; none: boolean }): Prisma.Sql {
  return none ? Prisma.sql`(${condition} OR ${column} IS NULL)` : condition;
}

/** Conditions on an attempt's start, none without bounds. */
export function attemptInRange(startedAt: Prisma.Sql, { from, to }: InstantRange): Prisma.Sql[] {
  return [...(from ? [Prisma.sql`${startedAt} >= ${from}`] : []), ...(to ? [Prisma.sql`${startedAt} < ${to}`] : [])];
}

/** The sign changes nothing but what the planner may begin with: not with the many finds. */
const ONE_BY_ONE = { f: Prisma.sql`+f.id`, a: Prisma.sql`+a.id` };

function saying(attemptId: Prisma.Sql, texts: Filter['q']): Prisma.Sql[] {
  return whenGiven(texts, (all) => anyOf(all.map((words) => Prisma.sql`${attemptId} IN (${searchAttempts(words)})`)));
}

type Words = 'outcome' | 'callStatus' | 'result' | 'sentiment' | 'language' | 'initialLanguage' | 'voice' | 'agent';

/** A call's `callStatus` is its last attempt's, everything else a copy of the deciding one (CONTRACT.md §3). */
const CALL_COLUMNS: Record<Words, Prisma.Sql> = {
  outcome: Prisma.sql`c.outcome`,
  callStatus: Prisma.sql`c.call_status`,
  result: Prisma.sql`c.result`,
  sentiment: Prisma.sql`c.sentiment`,
  language: Prisma.sql`c.final_language`,
  initialLanguage: Prisma.sql`c.initial_language`,
  voice: Prisma.sql`c.voice_gender`,
  agent: Prisma.sql`c.agent_id`,
};
const ATTEMPT_COLUMNS: Record<Words, Prisma.Sql> = {
  outcome: Prisma.sql`a.outcome`,
  callStatus: Prisma.sql`a.call_status`,
  result: Prisma.sql`a.result`,
  sentiment: Prisma.sql`a.sentiment`,
  language: Prisma.sql`a.final_language`,
  initialLanguage: Prisma.sql`a.initial_language`,
  voice: Prisma.sql`a.voice_gender`,
  agent: Prisma.sql`a.agent_id`,
};

function whenGiven<V>(given: readonly V[] | undefined, condition: (all: readonly V[]) => Prisma.Sql): Prisma.Sql[] {
  return given && given.length > 0 ? [condition(given)] : [];
}

/** Asked of the numbers alone, which the index on them holds: half a million are read in 50 ms, their calls in 650. */
function phoneHolds(fragments: readonly string[]): Prisma.Sql {
  const held = anyOf(fragments.flatMap((digits) => [
    matchesText(Prisma.sql`p.phone_digits`, digits),
    // the 8 with which a number is dialled inside the country stands for its 7 (trap 27), also while the rest is not typed yet
    ...(/^8\d{4,9}$/.test(digits) ? [matchesText(Prisma.sql`p.phone_digits`, `7${digits.slice(1)}`, { starts: true })] : []),
  ]));
  return Prisma.sql`c.id IN (SELECT p.id FROM calls p WHERE ${held})`;
}

function callItself(filter: Filter): Prisma.Sql[] {
  return [
    ...whenGiven(filter.campaign, (uuids) =>
      orNone(ofCampaigns(uuids), { column: Prisma.sql`c.campaign_id`, none: uuids.includes('none') })),
    ...whenGiven(filter.type, (types) => isOneOf(Prisma.sql`c.type`, types)),
    ...whenGiven(filter.phone, (fragments) => phoneHolds(fragments)),
    ...numbersMatch(Prisma.sql`c.attempt_count`, filter.attempts),
    ...(filter.variables ?? []).map(variableMatches),
  ];
}

function attemptWords(filter: Filter, columns: Record<Words, Prisma.Sql>): Prisma.Sql[] {
  const codes = (field: 'callStatus' | 'language' | 'initialLanguage' | 'voice') =>
    whenGiven(filter[field], (list) => isOneOf(Prisma.sql`UPPER(${columns[field]})`, list));
  const ofAgents = (uuids: readonly string[]) =>
    Prisma.sql`${columns.agent} IN (SELECT id FROM agents WHERE ${isIn(Prisma.sql`uuid`, uuids)})`;
  return [
    ...whenGiven(filter.outcome, (outcomes) => isIn(columns.outcome, outcomes)),
    ...codes('callStatus'),
    ...whenGiven(filter.sentiment, (sentiments) => isIn(columns.sentiment, sentiments)),
    ...codes('language'),
    ...codes('initialLanguage'),
    ...codes('voice'),
    ...whenGiven(filter.result, (results) => resultMatches(columns.result, results)),
    ...whenGiven(filter.agent, (uuids) => orNone(ofAgents(uuids), { column: columns.agent, none: uuids.includes('none') })),
  ];
}

/** `none`, in the letters of its list, stands for no word at all. */
function isOneOf(column: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const none = words.some((word) => word.toLowerCase() === 'none');
  return none ? Prisma.sql`(${isIn(column, words)} OR ${column} IS NULL OR ${column} = '')` : isIn(column, words);
}

function resultMatches(column: Prisma.Sql, results: readonly string[]): Prisma.Sql {
  const [patterns, codes] = [results.filter((result) => result.includes('*')), results.filter((result) => !result.includes('*'))];
  return anyOf([
    ...(codes.length > 0 ? [isOneOf(column, codes)] : []),
    ...patterns.map((pattern) => Prisma.sql`${column} LIKE ${wildcardPattern(pattern)} ESCAPE '\\'`),
  ]);
}

function attemptNumbers(filter: Filter, columns: { number: Prisma.Sql; duration: Prisma.Sql; bill: Prisma.Sql }): Prisma.Sql[] {
  return [
    ...numbersMatch(columns.number, filter.attempt),
    ...numbersMatch(columns.duration, filter.duration),
    ...numbersMatch(columns.bill, filter.billDuration),
  ];
}

function numbersMatch(column: Prisma.Sql, tests: readonly NumberTest[] | undefined): Prisma.Sql[] {
  return whenGiven(tests, (all) => anyOf(all.map((test) => numberMatches(column, test))));
}

const VARIABLE = { text: Prisma.sql`v.text`, folded: Prisma.sql`v.folded`, number: Prisma.sql`v.number` };
const REPORT = { text: Prisma.sql`r.result`, folded: Prisma.sql`r.folded`, number: Prisma.sql`r.number` };

/** Columns that share the name all count: one of their values must fit; for `ne` and `empty` none may (an absent one is fine). */
function variableMatches({ name, tests }: NamedTests): Prisma.Sql {
  return anyOf(tests.map((given) => {
    const { test, negated } = positiveOf(given);
    const fits = Prisma.sql`c.id IN (SELECT v.call_id FROM variable_values v
      WHERE v.definition_id IN (SELECT id FROM variable_definitions WHERE name = ${name}) AND ${valueMatches(VARIABLE, test)})`;
    return negated ? Prisma.sql`NOT ${fits}` : fits;
  }));
}

function reportMatches(attemptId: Prisma.Sql, { name, tests }: NamedTests): Prisma.Sql {
  return anyOf(tests.map((given) => {
    const { test, negated } = positiveOf(given);
    const fits = Prisma.sql`${attemptId} IN (SELECT r.attempt_id FROM reports r
      WHERE r.definition_id IN (SELECT id FROM report_definitions WHERE name = ${name}) AND ${valueMatches(REPORT, test)})`;
    return negated ? Prisma.sql`(${fits}) IS NOT TRUE` : fits;
  }));
}
