import { z } from 'zod';
import { ATTEMPT_SORT_FIELDS } from '@/lib/attempts/sort';
import { CALL_SORT_FIELDS } from '@/lib/calls/sort';
import { CAMPAIGN_SORT_FIELDS } from '@/lib/campaigns/sort';
import { DELIVERY_PARAMETERS } from '@/lib/deliveries/schema';
import { DEFAULT_LIMIT, MAX_LIMIT } from '@/lib/filters/page-request';
import { PARAMETERS } from '@/lib/filters/schema';
import type { JsonSchema } from './json-schema';
import { toJsonSchema } from './json-schema';

export type Parameter = {
  name: string;
  in: 'query' | 'path';
  required?: boolean;
  description?: string;
  style?: 'form';
  explode?: boolean;
  schema: JsonSchema;
};

const NUMBER_TEST = '`op:number`; eq (default), ne, gt, gte, lt, lte, between:a..b, in:a|b, empty, present';

const MEANINGS: Record<keyof typeof PARAMETERS, string> = {
  campaign: 'campaign uuids; `none`: inbound calls',
  agent: 'agent uuids; `none`: without one',
  type: 'direction',
  outcome: 'outcome; of a call, that of its deciding attempt',
  callStatus: 'call_status; of a call, that of its last attempt',
  result: 'result codes; `*` stands for any characters, `none` for no result',
  sentiment: 'sentiment; `none`: not judged',
  language: 'final language',
  initialLanguage: 'first language',
  voice: 'voice of the bot',
  from: 'first day of the workspace\'s time zone, ISO instant, or relative span (today, -7d, week, -1w, month, -1m); on the attempt\'s start',
  to: 'last day (inclusive), ISO instant (exclusive), or relative span',
  phone: 'digits of the number in any notation',
  q: 'words of one attempt\'s transcript or summary, each the beginning of a word; "a phrase"; bot:, customer:, summary:',
  attempt: `number of the attempt: ${NUMBER_TEST}`,
  attempts: `number of the call's attempts: ${NUMBER_TEST}`,
  duration: `seconds: ${NUMBER_TEST}`,
  billDuration: `seconds: ${NUMBER_TEST}`,
  tag: 'tags of the call, in any case; `none`: without one',
  review: 'state of the call\'s review; `none`: without one',
  score: `score of the call\'s review in percent: ${NUMBER_TEST}`,
  verdict: 'whether the review failed the call by a critical criterion; `none`: not scored',
  agreesSentiment: 'whether the reviewer agrees with the bot\'s sentiment; `none`: not judged',
  agreesResult: 'whether the reviewer agrees with the bot\'s result; `none`: not judged',
  reviewer: 'names of reviewers, in any case; `none`: nobody has reviewed it',
  notes: `number of notes on the call: ${NUMBER_TEST}`,
  queue: 'why the call waits for a review; `any` of the rules',
};

type FilterName = keyof typeof PARAMETERS;

/** One parameter of the grammar (CONTRACT.md §4), from the schema that reads it: a comma list, of which `%2C` is a comma of a value. */
function filterParameter(name: FilterName): Parameter {
  return { name, in: 'query', style: 'form', explode: false, description: MEANINGS[name], schema: toJsonSchema(PARAMETERS[name], 'input') };
}

/** OpenAPI knows no patterns of names: an object whose members are parameters of their own. */
const NAMED: Parameter = {
  name: 'named',
  in: 'query',
  style: 'form',
  explode: true,
  description:
    '`var.<name>=op:value`, `report.<name>=op:value`, and `not.` before any of these or of the other filters but from and to. Operators: eq (default), ' +
    'ne, contains, starts, gt, gte, lt, lte, between:a..b, in:a|b, empty, present',
  schema: { type: 'object', patternProperties: { '^(not\\.)?(var|report)\\..+': { type: 'string' }, '^not\\.': { type: 'string' } }, additionalProperties: false },
};

/** All parameters of the grammar. */
export const FILTER: readonly Parameter[] = [...(Object.keys(PARAMETERS) as FilterName[]).map(filterParameter), NAMED];

/** Some of them, for resources that take no others. */
export const filtersOf = (...names: FilterName[]): Parameter[] => names.map(filterParameter);

/** The filters of the list of deliveries. */
export const DELIVERY_FILTER: readonly Parameter[] = Object.entries(DELIVERY_PARAMETERS).map(([name, schema]): Parameter => ({
  name, in: 'query', style: 'form', explode: false, schema: toJsonSchema(schema, 'input'),
}));

/** A parameter of the query that is no filter. */
export function query(name: string, schema: z.ZodType, more: { description?: string; required?: boolean } = {}): Parameter {
  return { name, in: 'query', schema: toJsonSchema(schema, 'input'), ...more };
}

/** A part of the path. */
export const inPath = (name: string, description: string): Parameter => ({ name, in: 'path', required: true, description, schema: { type: 'string' } });

const LIMIT = z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT);

const sortOf = (fields: readonly string[], more = ''): Parameter =>
  query('sort', z.string(), { description: `\`field:asc\` or \`field:desc\`, of ${fields.join(', ')}${more}` });

const paging = (sort: Parameter): Parameter[] => [
  sort, query('limit', LIMIT), query('cursor', z.string(), { description: '`nextCursor` of the page before, under the same sort' }),
];

const NAMED_SORTS = ' or `var.<name>`, `report.<name>`: numbers, then other text. Rows without one come last either way';

export const CALL_PAGE = paging(sortOf(CALL_SORT_FIELDS, NAMED_SORTS));
export const ATTEMPT_PAGE = paging(sortOf(ATTEMPT_SORT_FIELDS, NAMED_SORTS));
export const CAMPAIGN_PAGE = paging(sortOf(CAMPAIGN_SORT_FIELDS));
export const DELIVERY_PAGE = paging(sortOf(['receivedAt']));
