/**
 * The key that was pressed, by its Latin letter or digit also where the keyboard writes others there: a shortcut is the same key in
 * Russian and in Kazakh (whose digit row writes letters).
 */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const [, written] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return written !== undefined && /^[^\x00-\x7f]$/.test(key) ? written.toLowerCase() : key;
}
