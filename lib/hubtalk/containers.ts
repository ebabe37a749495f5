import { isBlank, isJsonObject, isNothing, type Json, type JsonObject } from './json';
import { DEEPEST_LEVEL, parseJson } from './parse-json';
import type { WarningList } from './warning-list';

/** A list or an object that came as JSON text is what the text says (trap 15); a blank text is nothing. */
export function unwrapJson(sent: Json | undefined): Json | undefined {
  if (typeof sent !== 'string') return sent;
  if (sent.trim() === '') return null;
  if (!/^\s*[[{]/.test(sent)) return sent;
  const parsed = parseJson(sent);
  return parsed.ok && parsed.depth <= DEEPEST_LEVEL ? parsed.json : sent;
}

/** An object, or null when there is nothing in it or, with a warning, when it is something else. */
export function readObject(sent: Json | undefined, field: string, warnings: WarningList): JsonObject | null {
  const container = unwrapJson(sent);
  if (isNothing(container)) return null;
  if (isJsonObject(container)) return container;
  warnUnknownShape(field, warnings);
  return null;
}

export function warnUnknownShape(field: string, warnings: WarningList): void {
  warnings.add('unknown_shape', field, 'Has a shape that is not known; it is kept in the raw delivery only.');
}

/** Warns of what an object holds beside the fields that are read: nothing is dropped in silence. Empty ones say nothing. */
export function warnUnread(
  object: JsonObject,
  known: ReadonlySet<string>,
  { pathOf, warnings }: { pathOf(key: string): string; warnings: WarningList },
): void {
  for (const key of Object.keys(object)) {
    if (known.has(key) || isBlank(object[key])) continue;
    warnings.add('unknown_field', pathOf(key), 'Is not a field that is read; it is kept in the raw delivery only.');
  }
}
