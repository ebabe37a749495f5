import { isEmptyValue } from './typed-value';
import type { Report } from './types';

/**
 * All reports of several lists, the leading list first, which also gives the order. A report is known by its uuid, else by its
 * name (trap 16); of each of its fields the first value that says anything is kept. One that is twice in a list stays twice.
 */
export function mergeReports(lists: readonly (readonly Report[])[]): Report[] {
  const merged = new Map<string, Report>();
  for (const list of lists) {
    for (const [key, report] of keyed(list)) {
      const held = merged.get(key);
      merged.set(key, held ? filled(held, report) : report);
    }
  }
  return [...merged.values()];
}

function keyed(list: readonly Report[]): [string, Report][] {
  const occurrences = new Map<string, number>();
  return list.map((report) => {
    const identity = report.uuid ?? `name:${report.name}`;
    const occurrence = occurrences.get(identity) ?? 0;
    occurrences.set(identity, occurrence + 1);
    return [JSON.stringify([identity, occurrence]), report];
  });
}

function filled(held: Report, other: Report): Report {
  // a report without a name was given its uuid for one
  const hasName = held.name !== '' && held.name !== held.uuid;
  return {
    uuid: held.uuid,
    name: hasName || other.name === '' ? held.name : other.name,
    content: held.content ?? other.content,
    result: isEmptyValue(held.result) ? other.result : held.result,
  };
}
