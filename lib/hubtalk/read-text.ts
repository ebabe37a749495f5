import { ExactNumber, isBlank, isNothing, type Json, jsonText } from './json';
import type { WarningList } from './warning-list';

/** Well-formed Unicode without NUL, as databases demand of a text column; what was wrong stands as U+FFFD (trap 34). */
export function cleanText(text: string, field: string, warnings: WarningList): string {
  if (text.isWellFormed() && !text.includes('\u0000')) return text;
  warnings.add('text_cleaned', field, 'Characters that no database can hold (NUL, half of a pair) were replaced by U+FFFD.');
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}

/** A text as it was sent, cleaned; null when it is blank. Numbers and booleans are kept as text, anything else is warned about. */
export function readText(sent: Json | undefined, field: string, warnings: WarningList): string | null {
  if (sent === undefined || isBlank(sent)) return null;
  if (typeof sent === 'string') return cleanText(sent, field, warnings);
  const isScalar = typeof sent !== 'object' || sent instanceof ExactNumber;
  if (!isScalar) {
    warnings.add('unexpected_type', field, 'A text was expected; what came is kept in the raw delivery only.');
    return null;
  }
  const kind = typeof sent === 'boolean' ? 'boolean' : 'number';
  warnings.add('unexpected_type', field, `A text was expected, a ${kind} came; its text is kept.`);
  return jsonText(sent);
}

/** Like `readText`, without spaces around: names, codes, ids. */
export function readLine(sent: Json | undefined, field: string, warnings: WarningList): string | null {
  return readText(sent, field, warnings)?.trim() ?? null;
}

/** The text of anything: objects and lists as JSON. Null when there is none. */
export function readAnyText(sent: Json | undefined, field: string, warnings: WarningList): string | null {
  if (sent === undefined || isNothing(sent)) return null;
  return typeof sent === 'string' ? readText(sent, field, warnings) : jsonText(sent);
}
