const BRACKETS: Record<string, string> = { BracketLeft: '[', BracketRight: ']' };

/** The key of `/` also on a Russian and a Kazakh keyboard, where it writes a dot or a number sign. */
export function isSlash({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): boolean {
  return key === '/' || (code === 'Slash' && !shiftKey && (key === '.' || key === '№'));
}

/**
 * The key that was pressed, by its Latin letter, digit or bracket also where the keyboard writes others there: a shortcut is the same key
 * in Russian and in Kazakh (whose digit row writes letters).
 */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const [, letter] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  // a Latin ü or å is no bracket to who writes it
  const written = letter ?? (/^[\u0400-\u04ff]$/.test(key) ? BRACKETS[code] : undefined);
  return written !== undefined && /^[^\x00-\x7f]$/.test(key) ? written.toLowerCase() : key;
}
