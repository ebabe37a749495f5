import { z } from 'zod';
import type { Parameter } from './parameters';

/** What a success answers: nothing more than its status, JSON of a named schema (`isList`: a page of it), or a file. */
export type Answers = {
  status: 200 | 204 | 302;
  description: string;
  json?: JsonAnswer;
  file?: string;
  /** JSON with status 200 that a parameter asks for instead */
  orJson?: JsonAnswer;
};

type JsonAnswer = { name: string; schema: z.ZodType; isList: boolean };

/** The body that a method takes, by content type; null is a file. */
export type Sends = Record<string, z.ZodType | null>;

export type Operation = {
  /** below `/api/v1` */
  path: `/${string}`;
  method: 'get' | 'post' | 'put';
  summary: string;
  parameters: readonly Parameter[];
  sends?: Sends;
  answers: Answers;
};

/** One entity. */
export const json = (name: string, schema: z.ZodType): Answers => ({ status: 200, description: name, json: { name, schema, isList: false } });

/** A page of a list. */
export const list = (name: string, schema: z.ZodType): Answers => ({ status: 200, description: `A page of ${name}`, json: { name, schema, isList: true } });

/** Bytes. */
export const file = (type: string, description: string): Answers => ({ status: 200, description, file: type });

export const sends = (bodies: Sends): Sends => bodies;

/** `{"data":[…],"nextCursor":…}` (CONTRACT.md §5). */
export const pageOf = (schema: z.ZodType) => z.strictObject({
  data: z.array(schema), nextCursor: z.string().nullable(),
});
