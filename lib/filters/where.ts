import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { Prisma } from '@/prisma/sqlite/client/client';
import { allOf, anyOf, isIn, matchesText, numberMatches, wildcardPattern } from './comparison';
import { type Asked, reportMatches, variableMatches } from './named-matches';
import { REVIEW_FIELDS, reviewConditions } from './review-matches';
import { type InstantRange, resolveRange } from './range';
import type { Filter } from './schema';
import { searchAttempts } from './search';
import type { NumberTest } from './value-test';
import { ATTEMPT_COLUMNS, CALL_COLUMNS, type WordField } from './word-columns';

/** `timeZone` is the workspace's: days of `from` and `to` are its days. */
export type FilterContext = {
  viewer: Viewer;
  timeZone: string;
  /** what relative spans are relative to: the current time unless given */
  now?: Date;
  /** the words of `q` are said so often that a list had better be walked in its order (lib/search/data/are-common.ts); the rows are the same */
  wordsAreCommon?: boolean;
  /** the tests of variables and reports that are looked up row by row: none unless given */
  asked?: Asked;
};

/**
 * The calls that a filter means (CONTRACT.md §4), as a condition on `calls c`: what stands for an attempt tests the deciding
 * one, `from`/`to` any attempt, `q` any attempt. The same condition serves lists, counts, metrics and exports. An empty list
 * in a filter filters nothing.
 */
export function callWhere(filter: Filter, context: FilterContext): Prisma.Sql {
  return allOf([...inScope(context.viewer, CALL_CAMPAIGN), ...callConditions(filter, context), ...negated(filter.not, (one) => callConditions(one, context))]);
}

function callConditions(filter: Filter, { timeZone, now, asked, wordsAreCommon = false }: FilterContext): Prisma.Sql[] {
  const deciding = attemptNumbers(filter, {
    number: Prisma.sql`d.number`,
    duration: Prisma.sql`d.duration_seconds`,
    bill: Prisma.sql`d.bill_duration_seconds`,
  });
  return [
    ...callItself(filter, { campaign: CALL_CAMPAIGN, asked }),
    ...attemptWords(filter, CALL_COLUMNS),
    ...(deciding.length > 0
      ? [Prisma.sql`EXISTS (SELECT 1 FROM attempts d WHERE d.id = c.deciding_attempt_id AND ${allOf(deciding)})`]
      : []),
    ...callInRange(resolveRange(filter, timeZone, now)),
    ...(filter.reports ?? []).map((report) => reportMatches(Prisma.sql`c.deciding_attempt_id`, report, asked)),
    ...(wordsAreCommon
      ? saying(ONE_BY_ONE.f, filter.q).map((found) => Prisma.sql`EXISTS (SELECT 1 FROM attempts f WHERE f.call_id = c.id AND ${found})`)
      : saying(Prisma.sql`f.id`, filter.q).map((found) => Prisma.sql`c.id IN (SELECT f.call_id FROM attempts f WHERE ${found})`)),
  ];
}

/**
 * The attempts that a filter means, as a condition on `attempts a` (and `calls c`, see `attemptSource`): `campaign`, `type`,
 * `phone`, `attempts`, `var.` and what people said (REVIEW_FIELDS) test its call, all else the attempt itself.
 */
export function attemptWhere(filter: Filter, context: FilterContext): Prisma.Sql {
  return allOf([
    ...inScope(context.viewer, ATTEMPT_CAMPAIGN),
    ...attemptConditions(filter, context),
    ...negated(filter.not, (one) => attemptConditions(one, context)),
  ]);
}

function attemptConditions(filter: Filter, { timeZone, now, asked, wordsAreCommon = false }: FilterContext): Prisma.Sql[] {
  return [
    ...callItself(filter, { campaign: ATTEMPT_CAMPAIGN, asked }),
    ...attemptWords(filter, ATTEMPT_COLUMNS),
    ...attemptNumbers(filter, {
      number: Prisma.sql`a.number`,
      duration: Prisma.sql`a.duration_seconds`,
      bill: Prisma.sql`a.bill_duration_seconds`,
    }),
    ...attemptInRange(Prisma.sql`a.started_at`, resolveRange(filter, timeZone, now)),
    ...(filter.reports ?? []).map((report) => reportMatches(Prisma.sql`a.id`, report, asked)),
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
function inScope({ campaignScope }: Viewer, campaign: Prisma.Sql): Prisma.Sql[] {
  return campaignScope === 'all' ? [] : [ofCampaigns(campaign, campaignScope)];
}

/** Each row has it: an attempt is in its call's campaign (lib/projection/store-calls.ts). */
const CALL_CAMPAIGN = Prisma.sql`c.campaign_id`;
const ATTEMPT_CAMPAIGN = Prisma.sql`a.campaign_id`;

/** Of one, an equation: an index by campaign and time then gives its rows in order. */
function ofCampaigns(campaign: Prisma.Sql, uuids: readonly string[]): Prisma.Sql {
  const [only, ...others] = uuids;
  return only !== undefined && others.length === 0
    ? Prisma.sql`${campaign} = (SELECT id FROM campaigns WHERE uuid = ${only})`
    : Prisma.sql`${campaign} IN (SELECT id FROM campaigns WHERE ${isIn(Prisma.sql`uuid`, uuids)})`;
}

/** The word for rows that have none, beside the listed ones. */
function orNone(condition: Prisma.Sql, { column, none }: { column: Prisma.Sql; none: boolean }): Prisma.Sql {
  return none ? Prisma.sql`(${condition} OR ${column} IS NULL)` : condition;
}

/** What the attempts of a filter are read from, for `attemptWhere`: with their calls where the filter, or the reader, asks about these. */
export function attemptSource(filter: Filter, { withCalls = false } = {}): Prisma.Sql {
  const asksCalls = [filter, filter.not ?? {}].some((side: Filter) => OF_CALLS.some((field) => (side[field]?.length ?? 0) > 0));
  return withCalls || asksCalls ? Prisma.sql`attempts a JOIN calls c ON c.id = a.call_id` : Prisma.sql`attempts a`;
}

const OF_CALLS = ['type', 'phone', 'attempts', 'variables', ...REVIEW_FIELDS] as const;

/** Conditions on an attempt's start, none without bounds. */
export function attemptInRange(startedAt: Prisma.Sql, { from, to }: InstantRange): Prisma.Sql[] {
  return [...(from ? [Prisma.sql`${startedAt} >= ${from}`] : []), ...(to ? [Prisma.sql`${startedAt} < ${to}`] : [])];
}

/**
 * Calls with an attempt in the range. Their first and last start tell most of them apart, and the indexes on these; only a call that began
 * before the range and went on after it is looked at.
 */
function callInRange({ from, to }: InstantRange): Prisma.Sql[] {
  if (from === null && to === null) return [];
  if (to === null) return [Prisma.sql`c.last_attempt_at >= ${from}`];
  if (from === null) return [Prisma.sql`c.first_attempt_at < ${to}`];
  const within = allOf(attemptInRange(Prisma.sql`ranged.started_at`, { from, to }));
  return [Prisma.sql`c.last_attempt_at >= ${from} AND c.first_attempt_at < ${to} AND (c.first_attempt_at >= ${from} OR c.last_attempt_at < ${to}
    OR EXISTS (SELECT 1 FROM attempts ranged WHERE ranged.call_id = c.id AND ${within}))`];
}

/** The sign changes nothing but what the planner may begin with: not with the many finds. */
const ONE_BY_ONE = { f: Prisma.sql`+f.id`, a: Prisma.sql`+a.id` };

function saying(attemptId: Prisma.Sql, texts: Filter['q']): Prisma.Sql[] {
  return whenGiven(texts, (all) => anyOf(all.map((words) => Prisma.sql`${attemptId} IN (${searchAttempts(words)})`)));
}

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

function callItself(filter: Filter, { campaign, asked }: { campaign: Prisma.Sql; asked: Asked | undefined }): Prisma.Sql[] {
  return [
    ...whenGiven(filter.campaign, (uuids) =>
      orNone(ofCampaigns(campaign, uuids), { column: campaign, none: uuids.includes('none') })),
    ...whenGiven(filter.type, (types) => isOneOf(Prisma.sql`c.type`, types)),
    ...whenGiven(filter.phone, (fragments) => phoneHolds(fragments)),
    ...numbersMatch(Prisma.sql`c.attempt_count`, filter.attempts),
    ...(filter.variables ?? []).map((variable) => variableMatches(variable, asked)),
    ...reviewConditions(filter),
  ];
}

function attemptWords(filter: Filter, columns: Record<WordField, Prisma.Sql>): Prisma.Sql[] {
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
