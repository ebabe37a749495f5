import { readObject, unwrapJson, warnUnread } from './containers';
import { isNothing, type Json } from './json';
import { jsonPath } from './json-path';
import { readAnyText } from './read-text';
import type { Revision } from './types';
import type { WarningList } from './warning-list';

const FIELD = 'conversation';
const KNOWN = new Set(['assistant', 'user']);

/** What each side said, without the order between them (trap 19); null when neither said anything. */
export function readConversation(sent: Json | undefined, warnings: WarningList): Revision['conversation'] {
  const sides = readObject(sent, FIELD, warnings);
  if (sides === null) return null;
  warnUnread(sides, KNOWN, { pathOf: (key) => jsonPath(FIELD, key), warnings });
  const assistant = readSide(sides.assistant, jsonPath(FIELD, 'assistant'), warnings);
  const user = readSide(sides.user, jsonPath(FIELD, 'user'), warnings);
  return assistant.length + user.length === 0 ? null : { assistant, user };
}

function readSide(sent: Json | undefined, field: string, warnings: WarningList): string[] {
  const side = unwrapJson(sent);
  if (isNothing(side)) return [];
  const said = Array.isArray(side) ? side : [side];
  return said.map((entry, index) => readAnyText(entry, `${field}[${index}]`, warnings)).filter((text) => text !== null);
}
