import { foldText } from '@/lib/format/fold-text';
import { phoneDigits } from '@/lib/projection/phone-digits';
import type { CallKeys, KeyKind } from './types';

/** `call` is the index of the latest one; `calls` how many there are. */
export type FoundCall = { call: number; calls: number };

export type CallLookup = { kind: KeyKind; find: (cell: string) => FoundCall | null };

/** A national number has ten digits where the country's code is left out. */
const NATIONAL_DIGITS = 10;

/**
 * Finds the calls of a key. Phones are compared by their digits, whatever stands between them; one without its country's code finds the
 * only phone that ends so. Values of a variable are compared as numbers where both are, else without regard to case and outer spaces.
 */
export function callLookup({ kind, texts, lastAttemptMs }: CallKeys): CallLookup {
  const normal = kind === 'phone' ? phoneKey : valueKey;
  const byKey = new Map<string, FoundCall>();
  texts.forEach((text, call) => {
    const key = normal(text);
    if (key === '') return;
    const known = byKey.get(key);
    const isLater = !known || (lastAttemptMs[call] ?? 0) >= (lastAttemptMs[known.call] ?? 0);
    byKey.set(key, { call: isLater ? call : known.call, calls: (known?.calls ?? 0) + 1 });
  });
  const endings = kind === 'phone' ? uniqueEndings([...byKey.keys()]) : new Map<string, string>();
  return {
    kind,
    find: (cell) => {
      const key = normal(cell);
      const known = byKey.get(key);
      if (known || key.length !== NATIONAL_DIGITS) return known ?? null;
      return byKey.get(endings.get(key) ?? '') ?? null;
    },
  };
}

function uniqueEndings(phones: readonly string[]): Map<string, string> {
  const endings = new Map<string, string>();
  for (const phone of phones) {
    const ending = phone.slice(-NATIONAL_DIGITS);
    if (phone.length > NATIONAL_DIGITS) endings.set(ending, endings.has(ending) ? '' : phone);
  }
  return endings;
}

/** The key of a cell as it is compared with others of its column. */
export function keyOf(kind: KeyKind, cell: string): string {
  return kind === 'phone' ? phoneKey(cell) : valueKey(cell);
}

/** A cell that holds more than a phone and its punctuation is none: a sentence with digits finds nobody. `00` is how `+` is dialled. */
function phoneKey(text: string): string {
  return /^[\s+\-–().'\d]*$/.test(text) ? (phoneDigits(text.replace(/\.0+$/, '')) ?? '').replace(/^00+(?=[1-9])/, '') : '';
}

function valueKey(text: string): string {
  const trimmed = text.trim();
  if (!/^-?(0|[1-9]\d{0,14})([.,]\d{1,6})?$/.test(trimmed)) return foldText(trimmed);
  return String(Number(trimmed.replace(',', '.')));
}
