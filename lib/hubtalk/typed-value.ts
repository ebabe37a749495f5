import { numberOf } from '@/lib/filters/number-of';
import { ExactNumber, type Json, jsonText } from './json';
import { cleanText } from './read-text';
import type { TypedValue } from './types';
import type { WarningList } from './warning-list';

/** A value with its JSON type, its text digit for digit and, where the text is one, its number (traps 16 and 24). */
export function typedValue(sent: Json | undefined, field: string, warnings: WarningList): TypedValue {
  if (sent === undefined || sent === null) return { kind: 'null', text: null, number: null };
  if (typeof sent === 'string') {
    const text = cleanText(sent, field, warnings);
    return { kind: 'string', text, number: numberOf(text) };
  }
  const text = jsonText(sent);
  if (typeof sent === 'boolean') return { kind: 'boolean', text, number: null };
  const isNumber = typeof sent === 'number' || sent instanceof ExactNumber;
  return isNumber ? { kind: 'number', text, number: numberOf(text) } : { kind: 'json', text, number: null };
}

/** Whether it says nothing: such a value never replaces another one. */
export function isEmptyValue({ text }: TypedValue): boolean {
  return text === null || text.trim() === '';
}
