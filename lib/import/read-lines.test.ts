import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, readLines } from './read-lines';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function linesOf(bytes: Uint8Array, { size = 7, maxBytes = 100 } = {}): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(inChunks(bytes, size), { maxBytes })) lines.push(line);
  return lines;
}

const texts = (lines: readonly Line[]) => lines.map(({ number, bytes }) => [number, bytes === null ? null : Buffer.from(bytes).toString('latin1')]);

describe('lines', () => {
  it('end with LF or CRLF, the last one also with nothing', async () => {
    expect(texts(await linesOf(Buffer.from('one\r\ntwo\n\n  \nfive')))).toEqual([[1, 'one'], [2, 'two'], [5, 'five']]);
    expect(await linesOf(Buffer.from(''))).toEqual([]);
    expect(texts(await linesOf(Buffer.from('one\n')))).toEqual([[1, 'one']]);
  });

  it('that are too long are said to be, and the next one is whole', async () => {
    const bytes = Buffer.from(`${'a'.repeat(10)}\r\n${'b'.repeat(11)}\n${'c'.repeat(5_000)}\nd\n${'e'.repeat(11)}`);
    expect(texts(await linesOf(bytes, { maxBytes: 10 }))).toEqual([[1, 'a'.repeat(10)], [2, null], [3, null], [4, 'd'], [5, null]]);
  });

  it('keep every byte, wherever the chunks are cut', async () => {
    const line = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => bytes.map((byte) => ([10, 13].includes(byte) ? 0xff : byte)))
      .filter((bytes) => bytes.some((byte) => byte !== 0x20 && byte !== 0x09));
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.integer({ min: 1, max: 50 }), async (lines, size) => {
      const whole = Buffer.concat(lines.flatMap((bytes) => [bytes, Buffer.from('\n')]));
      const read = await linesOf(whole, { size });
      expect(read.map(({ bytes }) => [...(bytes ?? [])])).toEqual(lines.map((bytes) => [...bytes]));
    }), { numRuns: 300 });
  });
});
