import { ExactNumber, type Json, type JsonObject } from './json';
import { jsonPath } from './json-path';

/** Deeper containers are checked and counted, not built: such a body is refused anyway. */
export const DEEPEST_LEVEL = 64;

export type ParsedJson = { ok: true; json: Json; depth: number } | { ok: false; message: string; position: number | null; path: string };

/**
 * JSON text as RFC 8259 has it and nothing more, with every number's digits kept. Duplicate keys in one object are refused:
 * one of the two values would be lost. `depth` counts containers within one another (`{}` is 1); containers below
 * `DEEPEST_LEVEL` stand as null in `json`.
 */
export function parseJson(text: string): ParsedJson {
  const reader = new JsonReader(text);
  try {
    return { ok: true, json: reader.readDocument(), depth: reader.deepest };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return { ok: false, message: fault.message, position: fault.position, path: fault.path };
  }
}

class JsonFault extends Error {
  readonly position: number;
  readonly path: string;

  constructor(message: string, { position, path }: { position: number; path: string }) {
    super(message);
    this.position = position;
    this.path = path;
  }
}

const codeOf = (character: string): number => character.charCodeAt(0);
const QUOTE = codeOf('"');
const BACKSLASH = codeOf('\\');
const COMMA = codeOf(',');
const COLON = codeOf(':');
const OPEN_OBJECT = codeOf('{');
const CLOSE_OBJECT = codeOf('}');
const OPEN_ARRAY = codeOf('[');
const CLOSE_ARRAY = codeOf(']');
const SPACE = codeOf(' ');
const isSpace = (code: number): boolean => code === SPACE || (code >= 9 && code <= 13 && code !== 11 && code !== 12);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * Objects that inherit from an empty object, so no name is special; V8 makes them several times faster than Object.create(null).
 * The cast holds because a function that is called with `new` and sets nothing makes an empty object.
 */
const BareObject = function () {} as unknown as new () => JsonObject;
BareObject.prototype = Object.create(null);

class JsonReader {
  deepest = 0;
  private at = 0;
  /** keys and indexes of the containers that are open */
  private readonly place: (string | number)[] = [];
  /** kinds of the containers below the deepest level, a byte each */
  private openKinds: Uint8Array | null = null;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  readDocument(): Json {
    if (this.text.startsWith('\uFEFF')) this.fail('begins with a byte order mark');
    const json = this.readValue(1);
    this.skipSpace();
    if (this.at < this.text.length) this.fail('goes on after its end');
    return json;
  }

  private readValue(level: number): Json {
    const code = this.next();
    if (code !== OPEN_OBJECT && code !== OPEN_ARRAY) return this.readScalar(code);
    if (level > DEEPEST_LEVEL) return this.skipContainer();
    if (level > this.deepest) this.deepest = level;
    this.at += 1;
    return code === OPEN_OBJECT ? this.readObject(level) : this.readArray(level);
  }

  private readObject(level: number): JsonObject {
    const object = new BareObject();
    if (this.take(CLOSE_OBJECT)) return object;
    do {
      const position = this.at;
      const key = this.readKey();
      this.place.push(key);
      if (key in object) this.fail('is given twice in one object', position);
      object[key] = this.readValue(level + 1);
      this.place.pop();
    } while (this.take(COMMA));
    this.require(CLOSE_OBJECT);
    return object;
  }

  private readArray(level: number): Json[] {
    const array: Json[] = [];
    if (this.take(CLOSE_ARRAY)) return array;
    do {
      this.place.push(array.length);
      array.push(this.readValue(level + 1));
      this.place.pop();
    } while (this.take(COMMA));
    this.require(CLOSE_ARRAY);
    return array;
  }

  /** Reads over a container that is too deep to be built, without recursion: a body may be nothing but brackets. */
  private skipContainer(): null {
    this.openKinds ??= new Uint8Array(this.text.length);
    let open = 0;
    do {
      const kind = this.next();
      if (kind === OPEN_OBJECT || kind === OPEN_ARRAY) {
        this.at += 1;
        this.openKinds[open] = kind;
        open += 1;
        this.deepest = Math.max(this.deepest, DEEPEST_LEVEL + open);
        if (!this.take(kind + 2)) {
          if (kind === OPEN_OBJECT) this.readKey();
          continue;
        }
        open -= 1;
      } else this.readScalar(kind);
      open = this.closeSkipped(this.openKinds, open);
    } while (open > 0);
    return null;
  }

  /** After a value: closes what ends here, or goes on to the next entry. Returns how many containers are left open. */
  private closeSkipped(kinds: Uint8Array, opened: number): number {
    let open = opened;
    while (open > 0) {
      const kind = kinds[open - 1] ?? OPEN_ARRAY;
      if (this.take(COMMA)) {
        if (kind === OPEN_OBJECT) this.readKey();
        break;
      }
      // in ASCII a closing bracket stands two after its opening one
      this.require(kind + 2);
      open -= 1;
    }
    return open;
  }

  private readKey(): string {
    if (this.next() !== QUOTE) this.fail('needs a key in double quotes');
    const key = this.readString();
    this.require(COLON);
    return key;
  }

  private readScalar(code: number): Json {
    if (code === QUOTE) return this.readString();
    const number = this.match(NUMBER);
    if (number !== null) return String(Number(number)) === number ? Number(number) : new ExactNumber(number);
    const word = this.match(WORD);
    if (word === null) this.fail(this.at < this.text.length ? 'is no JSON value' : 'ends too early');
    return word === 'null' ? null : word === 'true';
  }

  private readString(): string {
    const { text, at: start } = this;
    let isEscaped = false;
    let at = start + 1;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
      if (code === BACKSLASH) {
        isEscaped = true;
        at += 1;
      } else if (code < SPACE) this.fail('has a control character in a text', at);
      at += 1;
      if (at >= text.length) this.fail('has a text without an end', start);
    }
    this.at = at + 1;
    return isEscaped ? this.unescape(start) : text.slice(start + 1, at);
  }

  private unescape(start: number): string {
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string;
    } catch {
      return this.fail('has a wrong escape in a text', start);
    }
  }

  /** The code of the next character that is no space; NaN at the end. */
  private next(): number {
    this.skipSpace();
    return this.text.charCodeAt(this.at);
  }

  private skipSpace(): void {
    while (isSpace(this.text.charCodeAt(this.at))) this.at += 1;
  }

  private take(code: number): boolean {
    if (this.next() !== code) return false;
    this.at += 1;
    return true;
  }

  private require(code: number): void {
    if (this.take(code)) return;
    this.fail(this.at < this.text.length ? `needs "${String.fromCharCode(code)}" here` : 'ends too early');
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private fail(message: string, position = this.at): never {
    throw new JsonFault(message, { position, path: jsonPath(...this.place) });
  }
}
