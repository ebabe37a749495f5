/** A number whose digits a double would change (beyond 2^53, 1.50, 1e400, -0): kept as written (trap 24). */
export class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** JSON as it was sent. Objects have no prototype, so that `__proto__` is a key like any other. */
export type Json = string | number | boolean | null | ExactNumber | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isJsonObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && !(json instanceof ExactNumber);
}

/** Null, absent, `{}` and `[]`: all of them say nothing (trap 23). */
export function isNothing(json: Json | undefined): boolean {
  if (json === undefined || json === null) return true;
  return Array.isArray(json) ? json.length === 0 : isJsonObject(json) && Object.keys(json).length === 0;
}

/** Nothing, or a text of spaces. */
export function isBlank(json: Json | undefined): boolean {
  return typeof json === 'string' ? json.trim() === '' : isNothing(json);
}

/** Compact JSON text, numbers digit for digit. For JSON that `parseJson` built, which is at most 64 levels deep. */
export function jsonText(json: Json): string {
  if (json instanceof ExactNumber) return json.text;
  if (Array.isArray(json)) return `[${json.map(jsonText).join(',')}]`;
  if (!isJsonObject(json)) return JSON.stringify(json);
  return `{${Object.entries(json).map(([key, entry]) => `${JSON.stringify(key)}:${jsonText(entry)}`).join(',')}}`;
}
