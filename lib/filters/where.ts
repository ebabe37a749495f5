import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { Prisma } from '@/prisma/sqlite/client/client';
import { allOf, anyOf, isIn, matchesText, numberMatches, positiveOf, valueMatches } from './comparison';
import { type InstantRange, resolveRange } from './range';
import type { Filter } from './schema';
import { searchAttempts } from './search';
import type { NamedTests, NumberTest } from './value-test';

/** `timeZone` is the workspace's: days of `from` and `to` are its days. */
export type FilterContext = { viewer: Viewer; timeZone: string };

/**
 * The calls that a filter means (CONTRACT.md §4), as a condition on `calls c`: what stands for an attempt tests the deciding
 * one, `from`/`to` any attempt, `q` any attempt. The same condition serves lists, counts, metrics and exports. An empty list
 * in a filter filters nothing.
 */
export function callWhere(filter: Filter, { viewer, timeZone }: FilterContext): Prisma.Sql {
  const range = resolveRange(filter, timeZone);
  const inRange = attemptInRange(Prisma.sql`ranged.started_at`, range);
  const deciding = attemptNumbers(filter, {
    number: Prisma.sql`d.number`,
    duration: Prisma.sql`d.duration_seconds`,
    bill: Prisma.sql`d.bill_duration_seconds`,
  });
  return allOf([
    ...callItself(filter, viewer),
    ...attemptWords(filter, CALL_COLUMNS),
    ...(deciding.length > 0
      ? [Prisma.sql`EXISTS (SELECT 1 FROM attempts d WHERE d.id = c.deciding_attempt_id AND ${allOf(deciding)})`]
      : []),
    ...(inRange.length > 0 ? [Prisma.sql`EXISTS (SELECT 1 FROM attempts ranged WHERE ranged.call_id = c.id AND ${allOf(inRange)})`] : []),
    ...(filter.reports ?? []).map((report) => reportMatches(Prisma.sql`c.deciding_attempt_id`, report)),
    ...saying(Prisma.sql`f.id`, filter.q).map((found) => Prisma.sql`c.id IN (SELECT f.call_id FROM attempts f WHERE ${found})`),
  ]);
}

/**
 * The attempts that a filter means, as a condition on `attempts a JOIN calls c ON c.id = a.call_id`: `campaign`, `type`,
 * `phone`, `attempts` and `var.` test its call, all else the attempt itself.
 */
export function attemptWhere(filter: Filter, { viewer, timeZone }: FilterContext): Prisma.Sql {
  return allOf([
    ...callItself(filter, viewer),
    ...attemptWords(filter, ATTEMPT_COLUMNS),
    ...attemptNumbers(filter, {
      number: Prisma.sql`a.number`,
      duration: Prisma.sql`a.duration_seconds`,
      bill: Prisma.sql`a.bill_duration_seconds`,
    }),
    ...attemptInRange(Prisma.sql`a.started_at`, resolveRange(filter, timeZone)),
    ...(filter.reports ?? []).map((report) => reportMatches(Prisma.sql`a.id`, report)),
    ...saying(Prisma.sql`a.id`, filter.q),
  ]);
}

/** Conditions on an attempt's start, none without bounds. */
export function attemptInRange(startedAt: Prisma.Sql, { from, to }: InstantRange): Prisma.Sql[] {
  return [...(from ? [Prisma.sql`${startedAt} >= ${from}`] : []), ...(to ? [Prisma.sql`${startedAt} < ${to}`] : [])];
}

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

/** What is said of the call, and what the viewer may see at all. */
function callItself(filter: Filter, viewer: Viewer): Prisma.Sql[] {
  const ofCampaigns = (uuids: readonly string[]) =>
    Prisma.sql`c.campaign_id IN (SELECT id FROM campaigns WHERE ${isIn(Prisma.sql`uuid`, uuids)})`;
  return [
    ...(viewer.campaignScope === 'all' ? [] : [ofCampaigns(viewer.campaignScope)]),
    ...whenGiven(filter.campaign, ofCampaigns),
    ...whenGiven(filter.type, (types) => isIn(Prisma.sql`c.type`, types)),
    ...whenGiven(filter.phone, (fragments) => anyOf(fragments.map((digits) => matchesText(Prisma.sql`c.phone_digits`, digits)))),
    ...numbersMatch(Prisma.sql`c.attempt_count`, filter.attempts),
    ...(filter.variables ?? []).map(variableMatches),
  ];
}

function attemptWords(filter: Filter, columns: Record<Words, Prisma.Sql>): Prisma.Sql[] {
  const words = (field: Exclude<Words, 'result' | 'agent'>, column: Prisma.Sql) => whenGiven(filter[field], (list) => isIn(column, list));
  const folded = (column: Prisma.Sql) => Prisma.sql`UPPER(${column})`;
  return [
    ...words('outcome', columns.outcome),
    ...words('callStatus', folded(columns.callStatus)),
    ...words('sentiment', columns.sentiment),
    ...words('language', folded(columns.language)),
    ...words('initialLanguage', folded(columns.initialLanguage)),
    ...words('voice', folded(columns.voice)),
    ...whenGiven(filter.result, (results) => resultMatches(columns.result, results)),
    ...whenGiven(filter.agent, (uuids) => Prisma.sql`${columns.agent} IN (SELECT id FROM agents WHERE ${isIn(Prisma.sql`uuid`, uuids)})`),
  ];
}

function resultMatches(column: Prisma.Sql, results: readonly string[]): Prisma.Sql {
  const listed = isIn(column, results);
  return results.includes('NONE') ? Prisma.sql`(${listed} OR ${column} IS NULL OR ${column} = '')` : listed;
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
