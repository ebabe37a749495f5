/** Drivers and Prisma quote the values of a failed statement in their messages. */
const BLOTTED: readonly [RegExp, string][] = [
  [/([?&;]token=)[^&\s"']+/gi, '$1…'],
  [/(\/api\/hubtalk\/)[^\s"'?]+/g, '$1…'],
  [/\b(Bearer|Basic) +[\w.~+/=-]+/gi, '$1 …'],
  // a phone has 7 to 15 digits; row ids and milliseconds fall with it
  [/\+?\d[\d ()-]{5,18}\d/g, '…'],
];

/** A fault as the log may hold it: type, message and stack, without what looks like a phone or a token. */
export function describeFault(fault: unknown): unknown {
  if (!(fault instanceof Error)) return { type: typeof fault, message: blot(String(fault)) };
  const { name, message, stack, cause } = fault;
  return { type: name, message: blot(message), stack: blot(stack ?? ''), ...(cause === undefined ? {} : { cause: describeFault(cause) }) };
}

/** Without what looks like a phone or a token. */
export function blot(text: string): string {
  return BLOTTED.reduce((left, [found, instead]) => left.replace(found, instead), text);
}
