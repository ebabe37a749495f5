import type { JsonSchema } from '../json-schema';

type Schemas = Record<string, JsonSchema>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** What an answer has that its schema does not describe, and what it lacks that the schema promises, as paths; types are Zod's to check. */
export function undescribed(schema: JsonSchema, value: unknown, { schemas, at = '$' }: { schemas: Schemas; at?: string }): string[] {
  if (typeof schema.$ref === 'string') return undescribed(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, value, { schemas, at });
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (choices.length > 0) return choices.map((choice) => undescribed(choice, value, { schemas, at })).toSorted((a, b) => a.length - b.length)[0] ?? [];
  if (Array.isArray(value)) {
    if (Object.keys(schema).length > 0 && schema.type !== 'array') return [`${at} is a list`];
    const places = listOf(schema.prefixItems);
    return value.flatMap((item, index) => undescribed(places[index] ?? (isObject(schema.items) ? schema.items : {}), item, { schemas, at: `${at}[${index}]` }));
  }
  if (!isObject(value) || Object.keys(schema).length === 0) return schema.type === 'object' || schema.type === 'array' ? [`${at} is none`] : [];
  const properties = isObject(schema.properties) ? schema.properties : {};
  const missing = Array.isArray(schema.required) ? schema.required.filter((name) => !(String(name) in value)).map((name) => `${at} lacks ${name}`) : [];
  return [...missing, ...Object.entries(value).flatMap(([name, own]) => {
    const described = properties[name] ?? schema.additionalProperties;
    return isObject(described) ? undescribed(described, own, { schemas, at: `${at}.${name}` }) : [`${at}.${name}`];
  })];
}

/** Where a schema lets in what it does not name: objects that are open, and values of any kind. */
export function openPlaces(schema: unknown, at: string): string[] {
  if (!isObject(schema)) return [];
  if (Object.keys(schema).length === 0) return [at];
  const isOpen = schema.type === 'object' && schema.additionalProperties !== false && !isObject(schema.additionalProperties);
  const inside = [
    ...Object.entries(isObject(schema.properties) ? schema.properties : {}),
    ...['items', 'additionalProperties'].flatMap((name) => (isObject(schema[name]) ? [['*', schema[name]] as const] : [])),
    ...['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((name) => listOf(schema[name]).map((one) => ['', one] as const)),
  ];
  return [...(isOpen ? [at] : []), ...inside.flatMap(([name, one]) => openPlaces(one, name === '' ? at : `${at}.${name}`))];
}
