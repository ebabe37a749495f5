import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNumbers, readJsonNumbers } from './json-numbers';

const read = async (text: string | null) => [...joinNumbers(await readJsonNumbers(text))];

describe('numbers as a database writes them', () => {
  it('are none without rows', async () => {
    expect(await read(null)).toEqual([]);
    expect(await read('[]')).toEqual([]);
  });

  it('come as they are and in their order, however they are spaced', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0))), async (numbers) => {
      expect(await read(JSON.stringify(numbers))).toEqual(numbers);
      expect(await read(`[${numbers.join(', ')}]`)).toEqual(numbers);
    }));
  });

  it('come in parts when they are many', async () => {
    const numbers = Array.from({ length: 200_000 }, (_, index) => index * 7.5);
    const parts = await readJsonNumbers(JSON.stringify(numbers));
    expect(parts.length).toBeGreaterThan(3);
    expect([...joinNumbers(parts)]).toEqual(numbers);
  });
});
