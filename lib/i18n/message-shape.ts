/** A tree of messages as `shell.themes.dark` → text. */
export function flatten(messages: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, branch]: [string, unknown]): [string, string][] => {
      if (typeof branch === 'string') return [[prefix + key, branch]];
      return typeof branch === 'object' && branch !== null ? [...flatten(branch, `${prefix}${key}.`)] : [];
    }),
  );
}

/** The ICU arguments of a message with their kind, and its tags, sorted: `['count:plural', 'name', '<link>']`. Throws on unbalanced braces. */
export function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  let depth = 0;
  for (let at = 0; at < message.length; at++) {
    if (message[at] === '}') depth--;
    if (message[at] !== '{') continue;
    depth++;
    const name = /^\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?(?=[,}])/.exec(message.slice(at));
    // A branch of a plural or select also opens with a brace; an argument is a word up to a comma or the closing brace.
    if (name && (name[2] || !isBranch(message, at))) found.add(name[2] ? `${name[1]}:${name[2]}` : `${name[1]}`);
  }
  if (depth !== 0) throw new Error(`Unbalanced braces: ${message}`);
  for (const [tag] of message.matchAll(/<\w+>/g)) found.add(tag);
  return [...found].sort();
}

/** `one {`, `=0 {`, `other {`: a word right before the brace, after the comma or brace of its plural. */
function isBranch(message: string, at: number): boolean {
  return /[,}]\s*(=\d+|\w+)\s*$/.test(message.slice(0, at)) && /\{[^{}]*,\s*(plural|select|selectordinal)\s*,/.test(message.slice(0, at));
}
