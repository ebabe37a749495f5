const LONGEST_KEY = 100;
const PLAIN_WORD = /^[A-Za-z_]\w{0,99}$/;
const PLAIN_LETTERS = /^[\p{L}_$][\p{L}\p{N}_$-]{0,99}$/u;

/** `extra_variables[2].name`; keys that are no plain words are quoted and cut: `["a b"]`. The whole document is ''. */
export function jsonPath(...parts: readonly (string | number)[]): string {
  let path = '';
  for (const part of parts) {
    if (typeof part === 'number') path += `[${part}]`;
    else if (!PLAIN_WORD.test(part) && !PLAIN_LETTERS.test(part)) path += `[${JSON.stringify(part.slice(0, LONGEST_KEY))}]`;
    else path += path === '' ? part : `.${part}`;
  }
  return path;
}
