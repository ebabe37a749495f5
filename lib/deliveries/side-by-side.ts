import { diffLines } from 'diff';
import { prettyJson } from '@/lib/format/pretty-json';

/** What is longer, or takes longer, is too different to be looked at line by line. */
const MOST_CHARACTERS = 300_000;
const MOST_EDITS = 4_000;
const WITHIN_MS = 400;

/** Equal lines are shown this far around a change. */
const CONTEXT_LINES = 3;

type Side = { number: number; text: string };

/** A pair of lines, one of them null where the other is new or gone; or a run of equal lines that are left out. */
export type DiffRow = { kind: 'equal' | 'changed'; left: Side | null; right: Side | null } | { kind: 'gap'; lineCount: number };

/** Two bodies beside one another, JSON indented, only what differs and a little around it; null when they are too different. */
export function sideBySide(left: string, right: string): DiffRow[] | null {
  if (left.length + right.length > MOST_CHARACTERS) return null;
  const changes = diffLines(`${prettyJson(left)}\n`, `${prettyJson(right)}\n`, { maxEditLength: MOST_EDITS, timeout: WITHIN_MS });
  if (!changes) return null;
  const rows: DiffRow[] = [];
  const at = { left: 0, right: 0 };
  const take = (side: 'left' | 'right', text: string | undefined): Side | null =>
    text === undefined ? null : { number: (at[side] += 1), text };
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (!change) continue;
    const lines = linesOf(change.value);
    if (!change.added && !change.removed) {
      rows.push(...lines.map((text): DiffRow => ({ kind: 'equal', left: take('left', text), right: take('right', text) })));
      continue;
    }
    // a removal with the addition after it is one change
    const next = change.removed && changes[index + 1]?.added ? linesOf(changes[index + 1]?.value ?? '') : [];
    if (next.length > 0) index += 1;
    const [gone, fresh] = change.removed ? [lines, next] : [[], lines];
    for (let line = 0; line < Math.max(gone.length, fresh.length); line += 1) {
      rows.push({ kind: 'changed', left: take('left', gone[line]), right: take('right', fresh[line]) });
    }
  }
  return leaveOut(rows);
}

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** Replaces equal lines that are far from any change by gaps; equal bodies are one gap. */
function leaveOut(rows: readonly DiffRow[]): DiffRow[] {
  const isNear = (index: number): boolean =>
    rows.slice(Math.max(0, index - CONTEXT_LINES), index + CONTEXT_LINES + 1).some(({ kind }) => kind === 'changed');
  const kept: DiffRow[] = [];
  rows.forEach((row, index) => {
    const last = kept.at(-1);
    if (isNear(index)) kept.push(row);
    else if (last?.kind === 'gap') last.lineCount += 1;
    else kept.push({ kind: 'gap', lineCount: 1 });
  });
  return kept;
}
