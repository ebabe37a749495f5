export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'theme';

/** What the cookie says; anything else, and no cookie, is the system's own. */
export function parseTheme(cookie: unknown): Theme {
  return THEMES.find((theme) => theme === cookie) ?? 'system';
}
