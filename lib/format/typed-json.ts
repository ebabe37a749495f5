import type { JsonValue } from './json-value';

/** A stored value (kind, text) as JSON of the type that was sent. A number that JavaScript cannot hold stays text, digit for digit. */
export function typedJson({ kind, text }: { kind: string; text: string | null }): JsonValue {
  if (text === null || kind === 'null') return null;
  if (kind === 'boolean') return text === 'true';
  if (kind === 'number') return exactNumber(text) ?? text;
  if (kind === 'json') return parsedOr(text);
  return text;
}

/** The number that a text writes, if a double holds its every digit. */
function exactNumber(text: string): number | null {
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  if (Number.isInteger(number)) return Number.isSafeInteger(number) ? number : null;
  return text.replace(/[eE].*$/, '').replace(/\D/g, '').replace(/^0+/, '').length <= 15 ? number : null;
}

function parsedOr(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
