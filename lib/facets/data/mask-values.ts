import 'server-only';
import { phoneMask, seesMasked, seesMaskedVariables } from '@/lib/access/mask';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { foldText } from '@/lib/format/fold-text';
import { formatVariableValue } from '@/lib/format/variable-value';
import type { JsonValue } from '@/lib/format/json-value';
import { phoneDigits } from '@/lib/projection/phone-digits';
import { getMaskedVariables } from '@/lib/settings/data';

/** Whether this variable's values are kept from the viewer, whosever they are. */
export async function readHiddenVariables(viewer: Viewer): Promise<(name: string) => boolean> {
  const names = seesMaskedVariables(viewer) ? new Set((await getMaskedVariables()).map(foldText)) : new Set<string>();
  return (name) => names.has(foldText(name));
}

/** Values among many calls: for who sees no phones, every number in them that is some call's is masked. In the order given. */
export async function maskPhones<V extends { value: JsonValue }>(viewer: Viewer, values: readonly V[]): Promise<V[]> {
  if (!seesMasked(viewer)) return [...values];
  const texts = values.map(({ value }) => formatVariableValue(value));
  const found = await findPhones(texts.flatMap(numbersIn));
  return values.map((one, index) => {
    const text = texts[index] ?? '';
    const masked = numbersIn(text).filter((digits) => found.has(digits)).reduce((rest, digits) => phoneMask(digits)(rest), text);
    return masked === text ? one : { ...one, value: masked };
  });
}

/** Whether one of these numbers is some call's, so that a viewer who sees no phones may not see it. */
export async function arePhones(viewer: Viewer, values: readonly (number | null)[]): Promise<boolean> {
  return seesMasked(viewer) && (await findPhones(values.flatMap((value) => numbersIn(String(value ?? ''))))).size > 0;
}

const [LEAST_DIGITS, MOST_DIGITS] = [7, 15];

/** What could be a phone in a text: rows of 7 to 15 digits, in whatever grouping; of longer rows the ten and eleven digits from each place. */
function numbersIn(text: string): string[] {
  const rows = [...text.matchAll(/\d(?:[\s().\-–]{0,3}\d){6,}/g)].map(([row]) => row.replace(/\D/g, '').slice(0, LONGEST_ROW));
  const parts = rows.flatMap((row) => [row, ...[10, 11].flatMap((length) => Array.from({ length: Math.max(0, row.length - length + 1) }, (_, at) => row.slice(at, at + length)))]);
  return [...new Set(parts)].filter(({ length }) => length >= LEAST_DIGITS && length <= MOST_DIGITS);
}

/** A value of more digits is none that people read. */
const LONGEST_ROW = 60;

/** Which of these digits are the number of a call, with or without the country's 7. */
async function findPhones(numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const written = new Map(numbers.map((digits) => [digits, [digits, `7${digits}`, phoneDigits(digits) ?? digits]]));
  const phones = new Set<string | null>();
  const asked = [...new Set([...written.values()].flat())];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const calls = await reader().call.findMany({
      where: { phoneDigits: { in: asked.slice(from, from + AT_ONCE) } },
      select: { phoneDigits: true }, distinct: ['phoneDigits'], orderBy: { phoneDigits: 'asc' }, take: AT_ONCE,
    });
    for (const call of calls) phones.add(call.phoneDigits);
  }
  return new Set([...written].filter(([, forms]) => forms.some((form) => phones.has(form))).map(([digits]) => digits));
}

/** As many as one statement takes on both databases. */
const AT_ONCE = 500;
