import { unwrapJson, warnUnknownShape, warnUnread } from './containers';
import { isJsonObject, isNothing, type Json, type JsonObject } from './json';
import { jsonPath } from './json-path';
import { readAnyText, readLine } from './read-text';
import { typedValue } from './typed-value';
import type { Report } from './types';
import type { WarningList } from './warning-list';

const KNOWN = new Set(['name', 'uuid', 'content', 'result']);

/**
 * `dynamic_reports` in every shape it was seen in (trap 15): a list, an object with `reports`, one report, a map by name, null,
 * or any of these as JSON text. What is none of these is warned about.
 */
export function readReports(sent: Json | undefined, path: readonly (string | number)[], warnings: WarningList): Report[] {
  const shape = unwrapJson(sent);
  if (isNothing(shape)) return [];
  if (Array.isArray(shape)) return shape.flatMap((entry, index) => readEntry(entry, [...path, index], warnings));
  if (!isJsonObject(shape)) return readEntry(shape, path, warnings);
  if ('reports' in shape) {
    warnUnread(shape, new Set(['reports']), { pathOf: (key) => jsonPath(...path, key), warnings });
    return readReports(shape.reports, [...path, 'reports'], warnings);
  }
  if (isReport(shape)) return readEntry(shape, path, warnings);
  return Object.entries(shape).flatMap(([name, entry]) => readNamed(name, entry, { path: [...path, name], warnings }));
}

function isReport(object: JsonObject): boolean {
  return Object.keys(object).some((key) => KNOWN.has(key) && !isJsonObject(object[key]));
}

function readEntry(sent: Json | undefined, path: readonly (string | number)[], warnings: WarningList): Report[] {
  const entry = unwrapJson(sent);
  if (isNothing(entry)) return [];
  if (isJsonObject(entry) && isReport(entry)) return [readReport(entry, null, { path, warnings })];
  warnUnknownShape(jsonPath(...path), warnings);
  return [];
}

type Place = { path: readonly (string | number)[]; warnings: WarningList };

/** An entry of a map: the report, or only its result. */
function readNamed(name: string, sent: Json, place: Place): Report[] {
  const entry = unwrapJson(sent);
  if (isJsonObject(entry) && isReport(entry)) return [readReport(entry, name, place)];
  return entry === undefined || entry === null ? [] : [readReport({ result: entry }, name, place)];
}

function readReport(entry: JsonObject, nameInMap: string | null, { path, warnings }: Place): Report {
  const pathOf = (key: string): string => jsonPath(...path, key);
  warnUnread(entry, KNOWN, { pathOf, warnings });
  const uuid = readLine(entry.uuid, pathOf('uuid'), warnings)?.toLowerCase() ?? null;
  const name = readLine(entry.name, pathOf('name'), warnings) ?? readLine(nameInMap, jsonPath(...path), warnings);
  if (name === null) warnings.add('report_without_name', jsonPath(...path), 'A report has no name; its uuid stands for it.');
  return {
    uuid,
    name: name ?? uuid ?? '',
    content: readAnyText(entry.content, pathOf('content'), warnings),
    result: typedValue(entry.result, pathOf('result'), warnings),
  };
}
