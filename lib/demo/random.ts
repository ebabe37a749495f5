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
  const next = sfc32(name);
  const int = (lowest: number, highest: number): number => lowest + Math.floor(next() * (highest - lowest + 1));
  const hex = (count: number): string => Array.from({ length: count }, () => int(0, 15).toString(16)).join('');
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (choices) => itemAt(choices, int(0, choices.length - 1)),
    weighted: (choices) => pickWeighted(choices, next()),
    digits: (count) => Array.from({ length: count }, () => String(int(0, 9))).join(''),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${itemAt(['8', '9', 'a', 'b'], int(0, 3))}${hex(3)}-${hex(12)}`,
  };
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

/** Chris Doty-Humphrey's sfc32, seeded with four FNV-1a hashes of the name. */
function sfc32(name: string): () => number {
  let a = fnv1a(`a${name}`);
  let b = fnv1a(`b${name}`);
  let c = fnv1a(`c${name}`);
  let counter = fnv1a(`d${name}`);
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
