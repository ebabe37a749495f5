/** Country codes that HubTalk sends for a language (trap 31). */
const LANGUAGES: Record<string, string> = { KZ: 'kk', UA: 'uk' };

/** The `lang` attribute for a language as sent; undefined where it is no language that HTML knows. */
export function htmlLang(language: string | null): string | undefined {
  if (language === null) return undefined;
  const known = LANGUAGES[language.toUpperCase()];
  if (known !== undefined) return known;
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language.toLowerCase() : undefined;
}
