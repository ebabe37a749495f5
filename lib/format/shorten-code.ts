/**
 * A result code in at most `longest` characters. Codes differ in their last words (`CALL_ANSWERED_PROMISE_TO_PAY`), so the
 * first ones go: `…PROMISE_TO_PAY`. One long word loses its end.
 */
export function shortenCode(code: string, longest: number): string {
  if ([...code].length <= longest) return code;
  const words = code.split('_');
  while (words.length > 1 && [...words.join('_')].length >= longest) words.shift();
  const letters = [...words.join('_')];
  if (letters.length >= longest) return `${letters.slice(0, longest - 1).join('')}…`;
  return `…${letters.join('')}`;
}
