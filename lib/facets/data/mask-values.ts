import 'server-only';
import { maskPhone, seesMasked, seesMaskedVariables } from '@/lib/access/mask';
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

/** Values among many calls, those that are some call's phone masked for who sees no phones. In the order given. */
export async function maskPhones<V extends { value: JsonValue }>(viewer: Viewer, values: readonly V[]): Promise<V[]> {
  if (!seesMasked(viewer)) return [...values];
  const digitsOf = ({ value }: V): string | null => {
    const text = formatVariableValue(value);
    return /^[+\d\s().-]{7,30}$/.test(text) ? phoneDigits(text) : null;
  };
  const calls = await reader().call.findMany({
    where: { phoneDigits: { in: values.flatMap((one) => digitsOf(one) ?? []) } },
    select: { phoneDigits: true }, distinct: ['phoneDigits'], orderBy: { phoneDigits: 'asc' }, take: values.length,
  });
  const phones = new Set(calls.map((call) => call.phoneDigits));
  return values.map((one) => (phones.has(digitsOf(one) ?? '') ? { ...one, value: maskPhone(formatVariableValue(one.value)) } : one));
}
