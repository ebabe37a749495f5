const MOST_KEPT = 6;

/** In this browser, for this user alone. */
const keyOf = (userId: string): string => `callboard.searches.${userId}`;

/** What the user looked for last, the newest first; none where the browser keeps nothing. */
export function readRecent(userId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST_KEPT) : [];
  } catch {
    return [];
  }
}

/** Puts a text that led somewhere in front; the longer form of one that was kept replaces it. */
export function keepRecent(userId: string, text: string): void {
  const others = readRecent(userId).filter((kept) => !text.toLowerCase().startsWith(kept.toLowerCase()));
  write(userId, [text, ...others].slice(0, MOST_KEPT));
}

export function forgetRecent(userId: string): void {
  write(userId, []);
}

function write(userId: string, texts: string[]): void {
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify(texts));
  } catch {
    // a browser that keeps nothing has no recent searches
  }
}
