/** A key of the product, for the help that `?` opens: add yours to the list. `label` is a message of `shortcuts.keys`. */
type Shortcut = { group: 'everywhere' | 'lists' | 'player' | 'filters' | 'lane' | 'talk' | 'review'; keys: readonly string[]; label: ShortcutLabel };

type ShortcutLabel =
  | 'search' | 'help' | 'close' | 'down' | 'up' | 'openRow' | 'select' | 'nextCall' | 'previousCall' | 'addFilter' | 'columnWidth' | 'columnPlace'
  | 'laneStep' | 'laneEnds' | 'laneOpen'
  | 'findInTalk' | 'nextHit' | 'previousHit'
  | 'reviewFold' | 'reviewStart' | 'reviewAnswer' | 'reviewAgree' | 'reviewTag' | 'reviewSave' | 'reviewSaveNext' | 'noteHere' | 'runNext' | 'runPrevious'
  | 'play' | 'skipBack' | 'skipForward' | 'slower' | 'faster';

export const SHORTCUTS: readonly Shortcut[] = [
  { group: 'everywhere', keys: ['/', 'Ctrl K', '⌘ K'], label: 'search' },
  { group: 'everywhere', keys: ['?'], label: 'help' },
  { group: 'everywhere', keys: ['Esc'], label: 'close' },
  { group: 'filters', keys: ['f'], label: 'addFilter' },
  { group: 'lists', keys: ['j', '↓'], label: 'down' },
  { group: 'lists', keys: ['k', '↑'], label: 'up' },
  { group: 'lists', keys: ['Enter'], label: 'openRow' },
  { group: 'lists', keys: ['x'], label: 'select' },
  { group: 'lists', keys: [']'], label: 'nextCall' },
  { group: 'lists', keys: ['['], label: 'previousCall' },
  { group: 'lists', keys: ['Alt ← →'], label: 'columnWidth' },
  { group: 'lists', keys: ['Alt Shift ← →'], label: 'columnPlace' },
  { group: 'lane', keys: ['← →'], label: 'laneStep' },
  { group: 'lane', keys: ['Home', 'End'], label: 'laneEnds' },
  { group: 'lane', keys: ['Enter'], label: 'laneOpen' },
  { group: 'talk', keys: ['t'], label: 'findInTalk' },
  { group: 'talk', keys: ['Enter'], label: 'nextHit' },
  { group: 'talk', keys: ['Shift Enter'], label: 'previousHit' },
  { group: 'lists', keys: ['r'], label: 'reviewStart' },
  { group: 'lists', keys: ['v'], label: 'reviewFold' },
  { group: 'review', keys: ['1 … 5', '0'], label: 'reviewAnswer' },
  { group: 'review', keys: ['a'], label: 'reviewAgree' },
  { group: 'review', keys: ['g'], label: 'reviewTag' },
  { group: 'review', keys: ['s', 'Ctrl Enter'], label: 'reviewSave' },
  { group: 'review', keys: ['n', 'Shift Enter'], label: 'reviewSaveNext' },
  { group: 'review', keys: ['m'], label: 'noteHere' },
  { group: 'review', keys: ['j'], label: 'runNext' },
  { group: 'review', keys: ['k'], label: 'runPrevious' },
  { group: 'player', keys: ['Space'], label: 'play' },
  { group: 'player', keys: ['←'], label: 'skipBack' },
  { group: 'player', keys: ['→'], label: 'skipForward' },
  { group: 'player', keys: ['['], label: 'slower' },
  { group: 'player', keys: [']'], label: 'faster' },
];

/** Whether a key belongs to what the reader is typing into, or to an open dialog: no shortcut of the page then. */
export function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const isTyping = target !== null && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return event.defaultPrevented || isTyping || document.querySelector('dialog[open]') !== null;
}
