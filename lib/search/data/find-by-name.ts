import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { loadCalls } from '@/lib/calls/data/load-calls';
import type { CallVariable } from '@/lib/calls/types';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { callWhere } from '@/lib/filters/where';
import { formatVariableValue } from '@/lib/format/variable-value';
import { getTimeZone } from '@/lib/settings/data';
import type { FoundCall } from '../schema';
import { wordsOf } from '../words';

/** Shorter beginnings are in every other row. */
const LEAST_CHARACTERS = 3;
const MOST_WORDS = 8;

/** The newest calls in whose spreadsheet row each word of the text begins a word, with the value that holds the first; at most so many. */
export async function findCallsByName(viewer: Viewer, text: string, most: number): Promise<FoundCall[]> {
  const words = [...new Set(wordsOf(text))];
  if (words.length > MOST_WORDS || words.every((word) => word.length < LEAST_CHARACTERS)) return [];
  const visible = callWhere({}, { viewer, timeZone: await getTimeZone() });
  const rows = await reader().$queryRaw<{ id: number | bigint }[]>`
    SELECT c.id FROM calls c WHERE c.id IN (${dialect().words.callsNaming(words)}) AND ${visible}
    ORDER BY c.last_attempt_at DESC, c.id DESC LIMIT ${most}`;
  const calls = await loadCalls(viewer, rows.map(({ id }) => Number(id)));
  return calls.map(({ callUuid, phoneNumber, campaignName, lastAttemptAt, variables }) => ({
    callUuid, callEventUuid: null, phoneNumber, campaignName, lastAttemptAt, variable: naming(variables, words), snippets: [],
  }));
}

function naming(variables: readonly CallVariable[], words: readonly string[]): FoundCall['variable'] {
  const shown = variables.map(({ name, value }) => ({ name, value: formatVariableValue(value) }));
  const holds = (value: string) => words.filter((word) => wordsOf(value).some((held) => held.startsWith(word))).length;
  return shown.reduce<FoundCall['variable']>((best, one) => (holds(one.value) > (best === null ? 0 : holds(best.value)) ? one : best), null);
}
