import { prettyJson } from '@/lib/format/pretty-json';
import { jsonPath } from '@/lib/hubtalk/json-path';
import type { Warning } from '@/lib/hubtalk/types';

/** A body may have five megabytes. Beyond these a page shows its beginning as it was sent, and offers the whole as a download. */
const PRETTY_MOST_CHARACTERS = 500_000;
const PLAIN_MOST_CHARACTERS = 60_000;
const MOST_LINES = 2_000;

/** `number` is null where a line goes on after the character at which it stops being JSON. */
export type BodyLine = { number: number | null; text: string; marks: Warning[] };

/** `unplaced` are the marks whose place is not shown; `isCut` when there is more of the body than these lines. */
export type BodyLines = { lines: BodyLine[]; unplaced: Warning[]; isCut: boolean };

/**
 * A body as lines, JSON indented, each mark at the line that its `field` (a JSON path) begins at; where the body lacks the path, at
 * what would hold it. A body that is no JSON has its marks at `position`, the character at which it stops being JSON.
 */
export function bodyLines(bodyText: string, { marks, position }: { marks: readonly Warning[]; position: number | null }): BodyLines {
  if (bodyText.length <= PRETTY_MOST_CHARACTERS && isJson(bodyText)) return markPaths(prettyJson(bodyText).split('\n'), marks);
  return markPosition(bodyText, { marks, position });
}

function markPaths(all: readonly string[], marks: readonly Warning[]): BodyLines {
  const shown = all.slice(0, MOST_LINES);
  const isCut = shown.length < all.length;
  const lineOf = new Map<string, number>();
  pathsOf(isCut ? all : shown).forEach((path, index) => {
    if (!lineOf.has(path)) lineOf.set(path, index);
  });
  const marked = new Map<number, Warning[]>();
  for (const mark of marks) {
    const index = lineOf.get(nearest(mark.field, lineOf)) ?? 0;
    marked.set(index, [...(marked.get(index) ?? []), mark]);
  }
  return {
    lines: shown.map((text, index) => ({ number: index + 1, text, marks: marked.get(index) ?? [] })),
    unplaced: [...marked].flatMap(([index, held]) => (index < shown.length ? [] : held)),
    isCut,
  };
}

/** The path itself, or the longest beginning of it that the body has. */
function nearest(path: string, known: ReadonlyMap<string, number>): string {
  let left = path;
  while (left !== '' && !known.has(left)) left = left.replace(/(?:^|\.)[^.[\]"]*$|\[(?:\d+|"(?:[^"\\]|\\.)*")\]$|.$/s, '');
  return left;
}

const ENTRY = /^\s*(?:("(?:[^"\\]|\\.)*"): )?(.*)$/s;

/** The JSON path of each line that `prettyJson` writes. */
function pathsOf(lines: readonly string[]): string[] {
  const open: { parts: (string | number)[]; entries: number }[] = [];
  return lines.map((line) => {
    const [, key, entry = ''] = ENTRY.exec(line) ?? [];
    if (/^[}\]]/.test(entry)) return jsonPath(...(open.pop()?.parts ?? []));
    const parent = open.at(-1);
    const parts = parent ? [...parent.parts, key === undefined ? parent.entries : keyOf(key)] : [];
    if (parent) parent.entries += 1;
    if (entry === '{' || entry === '[') open.push({ parts, entries: 0 });
    return jsonPath(...parts);
  });
}

/** The text of a key as `JSON.parse` gives it; the line comes from valid JSON. */
const keyOf = (quoted: string): string => String(JSON.parse(quoted));

function markPosition(bodyText: string, { marks, position }: { marks: readonly Warning[]; position: number | null }): BodyLines {
  const shown = bodyText.slice(0, PLAIN_MOST_CHARACTERS);
  const isPlaced = position !== null && position <= shown.length;
  const before = shown.slice(0, isPlaced ? position : shown.length).split('\n');
  const lines: BodyLine[] = before.map((text, index) => ({ number: index + 1, text, marks: [] }));
  if (isPlaced) {
    const [rest = '', ...after] = shown.slice(position).split('\n');
    lines.push({ number: null, text: rest, marks: [...marks] });
    lines.push(...after.map((text, index) => ({ number: before.length + index + 1, text, marks: [] })));
  }
  const isCut = shown.length < bodyText.length || lines.length > MOST_LINES;
  const unplaced = isPlaced && before.length < MOST_LINES ? [] : [...marks];
  return { lines: lines.slice(0, MOST_LINES), unplaced, isCut };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
