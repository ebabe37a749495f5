const LONGEST_KEY = 100;
const PLAIN_WORD = /^[A-Za-z_]\w{0,99}$/;
const PLAIN_LETTERS = /^[\p{L}_$][\p{L}\p{N}_$-]{0,99}$/u;

/** `extra_variables[2].name`; keys that are no plain words are quoted and cut: `["a b"]`. The whole document is ''. */
export function jsonPath(...parts: readonly (string | number)[]): string {
  return parts.map((part, index) => {
    if (typeof part === 'number') return `[${part}]`;
    if (!PLAIN_WORD.test(part) && !PLAIN_LETTERS.test(part)) return `[${JSON.stringify(part.slice(0, LONGEST_KEY))}]`;
    return index === 0 ? part : `.${part}`;
  }).join('');
}
