/** Every digit a decimal number: what a value or an operand must be to be compared as a number. */
export function numberOf(text: string): number | null {
  if (!/^\s*[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?\s*$/i.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
