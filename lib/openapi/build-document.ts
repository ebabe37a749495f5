import type { z } from 'zod';
import { type JsonSchema, toJsonSchema } from './json-schema';
import { Problem } from './more-answers';
import { type Answers, type Operation, pageOf, type Sends } from './operation';
import { OPERATIONS } from './operations';

const REF = '#/components/schemas/';
const JSON_TYPE = 'application/json';

/** What may go wrong with any operation, by status. */
const PROBLEMS: Record<string, string> = {
  '400': 'A parameter is unknown or bad; `errors` names each', '401': 'No or a wrong token, no session', '403': 'Not for this role', '404': 'Nothing there that this viewer may see',
  '429': 'Too many requests', '503': 'Unavailable for the moment; see Retry-After',
};

/**
 * The OpenAPI 3.1 document of `/api/v1`, from the schemas that read the queries and from those that the answers' types are held to.
 * `origin` is the server's public one.
 */
export function buildDocument(origin: string): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  for (const operation of OPERATIONS) paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  return {
    openapi: '3.1.0',
    info: { title: 'Callboard', version: '1', description: 'Calls, attempts and campaigns of HubTalk voice bots. Keys are camelCase with the unit in the name; instants are UTC with Z.' },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ apiToken: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        apiToken: { type: 'http', scheme: 'bearer', description: 'An API token: API_TOKENS, or one made in Settings' },
        session: { type: 'apiKey', in: 'cookie', name: 'callboard.session_token', description: 'Of a signed-in user; under https __Secure-callboard.session_token' },
      },
      schemas: schemas(),
      responses: { Problem: { description: 'What was wrong (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: `${REF}Problem` } } } } },
    },
  };
}

function describe({ path, method, summary, parameters, sends, answers }: Operation): JsonSchema {
  return {
    operationId: `${method}${path.replace(/[^a-z]+(\w)?/gi, (_, first: string = '') => first.toUpperCase())}`,
    summary,
    parameters: [...parameters],
    ...(sends === undefined ? {} : { requestBody: bodyOf(sends) }),
    responses: {
      ...successes(answers),
      ...Object.fromEntries(Object.entries(PROBLEMS).map(([status, description]) => [status, { $ref: '#/components/responses/Problem', description }])),
    },
  };
}

function bodyOf(sends: Sends): JsonSchema {
  const content = Object.entries(sends).map(([type, schema]) => [type, { schema: schema === null ? { type: 'string', format: 'binary' } : toJsonSchema(schema, 'input') }]);
  return { required: true, content: Object.fromEntries(content) };
}

function successes({ orJson, ...answers }: Answers): Record<string, JsonSchema> {
  const usual = success(answers);
  if (orJson === undefined) return { [answers.status]: usual };
  const asked = contentOf(orJson);
  // one status has one answer, in one of several forms
  if (answers.status === 200) return { 200: { ...usual, content: { ...(usual.content as JsonSchema | undefined), ...asked } } };
  return { [answers.status]: usual, 200: { description: orJson.name, content: asked } };
}

function success({ status, description, json, file }: Answers): JsonSchema {
  if (json) return { description, content: contentOf(json) };
  if (file !== undefined) return { description, content: { [file]: { schema: { type: 'string', format: 'binary' } } } };
  return status === 302 ? { description, headers: { Location: { schema: { type: 'string', format: 'uri' } } } } : { description };
}

const contentOf = (json: { name: string; isList: boolean }): JsonSchema => ({ [JSON_TYPE]: { schema: { $ref: `${REF}${nameOf(json)}` } } });

const nameOf = ({ name, isList }: { name: string; isList: boolean }): string => (isList ? `PageOf${name}` : name);

function schemas(): Record<string, JsonSchema> {
  const named = OPERATIONS.flatMap(({ answers: { json, orJson } }) => [json, orJson].flatMap((answer): [string, z.ZodType][] =>
    answer === undefined ? [] : [[nameOf(answer), answer.isList ? pageOf(answer.schema) : answer.schema]]));
  return Object.fromEntries([...named, ['Problem', Problem] as const].map(([name, schema]) => [name, toJsonSchema(schema, 'output')]));
}
