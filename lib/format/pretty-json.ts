/**
 * A JSON text indented by two, its numbers and escapes as written: parsing and printing would round integers beyond 2^53.
 * Anything else comes back unchanged.
 */
export function prettyJson(text: string): string {
  if (!isJson(text)) return text;
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let depth = 0;
  let pretty = '';
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const line = () => `\n${'  '.repeat(depth)}`;
    if (token === '{' || token === '[') {
      const empty = next === '}' || next === ']';
      depth += 1;
      pretty += empty ? token : token + line();
    } else if (token === '}' || token === ']') {
      depth -= 1;
      pretty += tokens[index - 1] === '{' || tokens[index - 1] === '[' ? token : line() + token;
    } else if (token === ',') pretty += token + line();
    else pretty += token === ':' ? ': ' : token;
  });
  return pretty;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
