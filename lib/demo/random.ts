/** A repeatable source of chance: the same name gives the same values on every machine. */
export type Random = {
  /** at least 0, below 1 */
  next(): number;
  /** a whole number, both ends included */
  int(lowest: number, highest: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  weighted<T>(choices: readonly (readonly [choice: T, weight: number])[]): T;
  digits(count: number): string;
  uuid(): string;
};

/** A source of its own for each name, so that a change in one call shifts no other call. */
export function createRandom(name: string): Random {
  return new SmallFastRandom(name);
}

const stableUuids = new Map<string, string>();

/** The same UUID for the same name, for the few things that many calls share: campaigns, agents, reports. */
export function stableUuid(name: string): string {
  const uuid = stableUuids.get(name) ?? createRandom(name).uuid();
  stableUuids.set(name, uuid);
  return uuid;
}

const HEX = '0123456789abcdef';

/** Chris Doty-Humphrey's sfc32, seeded with four FNV-1a hashes of the name. A class, because a million of them are made. */
class SmallFastRandom implements Random {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(name: string) {
    this.a = fnv1a(`a${name}`);
    this.b = fnv1a(`b${name}`);
    this.c = fnv1a(`c${name}`);
    this.counter = fnv1a(`d${name}`);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  int(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return itemAt(choices, this.int(0, choices.length - 1));
  }

  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    return pickWeighted(choices, this.next());
  }

  digits(count: number): string {
    return this.characters('0123456789', count);
  }

  uuid(): string {
    const [first, second, third, fourth, fifth] = [8, 4, 3, 3, 12].map((count) => this.characters(HEX, count));
    return `${first}-${second}-4${third}-${this.characters('89ab', 1)}${fourth}-${fifth}`;
  }

  private characters(alphabet: string, count: number): string {
    let text = '';
    while (text.length < count) text += alphabet.charAt(this.int(0, alphabet.length - 1));
    return text;
  }
}

function pickWeighted<T>(choices: readonly (readonly [T, number])[], point: number): T {
  let left = point * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return itemAt(choices, choices.length - 1)[0];
}

function itemAt<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError('Cannot choose from an empty list.');
  // the line above guarantees that the index is inside the list
  return list[index] as T;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
