import { isoInstant } from '@/lib/time/iso-instant';
import { unwrapJson, warnUnknownShape, warnUnread } from './containers';
import { isBlank, isJsonObject, isNothing, type Json, type JsonObject, jsonText } from './json';
import { jsonPath } from './json-path';
import { parseInstant } from './read-instant';
import { readAnyText, readLine } from './read-text';
import { LONGEST_SECONDS, readCount } from './read-whole';
import type { Message } from './types';
import type { WarningList } from './warning-list';

const FIELD = 'mapped_answers';
const KNOWN = new Set(['messages', 'summary']);
const KNOWN_OF_MESSAGE = new Set(['role', 'content', 'timestamp']);
const KNOWN_OF_SUMMARY = new Set(['total_messages', 'user_messages', 'assistant_messages']);

/** The messages of `mapped_answers` and how many of them its summary claims; the two often differ (trap 17). */
export function readMappedAnswers(sent: Json | undefined, warnings: WarningList): { messages: Message[]; claimedMessages: number | null } {
  const shape = unwrapJson(sent);
  const pathOf = (key: string): string => jsonPath(FIELD, key);
  if (isNothing(shape)) return { messages: [], claimedMessages: null };
  if (Array.isArray(shape)) return { messages: readMessages(shape, [FIELD], warnings), claimedMessages: null };
  if (!isJsonObject(shape)) {
    warnUnknownShape(FIELD, warnings);
    return { messages: [], claimedMessages: null };
  }
  warnUnread(shape, KNOWN, { pathOf, warnings });
  return {
    messages: readMessages(shape.messages, [FIELD, 'messages'], warnings),
    claimedMessages: readClaim(shape.summary, warnings),
  };
}

type Path = readonly (string | number)[];

function readClaim(sent: Json | undefined, warnings: WarningList): number | null {
  const summary = unwrapJson(sent);
  if (isNothing(summary)) return null;
  if (!isJsonObject(summary)) {
    warnUnknownShape(jsonPath(FIELD, 'summary'), warnings);
    return null;
  }
  warnUnread(summary, KNOWN_OF_SUMMARY, { pathOf: (key) => jsonPath(FIELD, 'summary', key), warnings });
  return readCount(summary.total_messages, jsonPath(FIELD, 'summary', 'total_messages'), warnings);
}

function readMessages(sent: Json | undefined, path: Path, warnings: WarningList): Message[] {
  const list = unwrapJson(sent);
  if (isNothing(list)) return [];
  if (Array.isArray(list)) return list.flatMap((entry, index) => readMessage(entry, [...path, index], warnings));
  warnUnknownShape(jsonPath(...path), warnings);
  return [];
}

function readMessage(sent: Json, path: Path, warnings: WarningList): Message[] {
  const entry = unwrapJson(sent);
  if (!isJsonObject(entry)) {
    warnUnknownShape(jsonPath(...path), warnings);
    return [];
  }
  const pathOf = (key: string): string => jsonPath(...path, key);
  warnUnread(entry, KNOWN_OF_MESSAGE, { pathOf, warnings });
  const content = readAnyText(entry.content, pathOf('content'), warnings);
  if (content === null) {
    warnings.add('empty_message', jsonPath(...path), 'A message says nothing; it is left out.');
    return [];
  }
  return [{ role: roleOf(entry, path, warnings), content, at: readTime(entry.timestamp, pathOf('timestamp'), warnings) }];
}

function roleOf(entry: JsonObject, path: Path, warnings: WarningList): string {
  const role = readLine(entry.role, jsonPath(...path, 'role'), warnings);
  if (role === null) warnings.add('message_without_role', jsonPath(...path), 'A message does not say who speaks.');
  return role?.toLowerCase() ?? 'unknown';
}

/** An instant as ISO in UTC, or seconds from the start as sent; an empty one is none, not 1970 (trap 18). */
function readTime(sent: Json | undefined, field: string, warnings: WarningList): string | null {
  if (sent === undefined || isBlank(sent)) return null;
  const text = typeof sent === 'string' ? sent.trim() : jsonText(sent);
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= LONGEST_SECONDS) return text;
  const parsed = typeof sent === 'string' ? parseInstant(text) : null;
  if (parsed !== null) return isoInstant(parsed.instant);
  warnings.add('invalid_timestamp', field, 'Is neither an ISO 8601 instant nor seconds from the start; it counts as not sent.');
  return null;
}
