import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/** A Zod schema in the JSON Schema of OpenAPI 3.1; `input` is what is sent, before it is read. What JSON Schema cannot say is left open. */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return plain;
}
