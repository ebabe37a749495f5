import type { JsonValue } from './json-value';

/** A variable's or report's value as one line of text; nothing (null) is ''. Numbers are not grouped: they may be ids. */
export function formatVariableValue(sent: JsonValue): string {
  if (sent === null) return '';
  return typeof sent === 'object' ? JSON.stringify(sent) : String(sent);
}
