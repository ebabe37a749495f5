import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileChunk } from './export-file';
import { fileStream } from './file-stream';
import { decodeFrames, encodeFrame } from './frames';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(chunks: AsyncIterable<FileChunk>): Promise<FileChunk[]> {
  const found: FileChunk[] = [];
  for await (const chunk of chunks) found.push(chunk);
  return found;
}

async function* made(chunks: readonly FileChunk[]): AsyncGenerator<FileChunk, void> {
  yield* chunks;
}

const chunk = fc.record({ rows: fc.nat(), bytes: fc.uint8Array({ maxLength: 40 }) });

it('frames are read back whatever pieces they come in', async () => {
  await fc.assert(fc.asyncProperty(fc.array(chunk), fc.integer({ min: 1, max: 60 }), async (chunks, size) => {
    const body = new Uint8Array(await new Response(fileStream(made(chunks), { inFrames: true })).arrayBuffer());
    const read = await all(decodeFrames(inPieces(body, size)));
    expect(read.map(({ rows, bytes }) => ({ rows, bytes: [...bytes] }))).toEqual(chunks.map(({ rows, bytes }) => ({ rows, bytes: [...bytes] })));
  }));
});

it('a file that breaks off is found out, wherever it does', async () => {
  const frame = encodeFrame({ rows: 1, bytes: new Uint8Array([1, 2, 3]) });
  await expect(all(decodeFrames(inPieces(frame, 5)))).rejects.toThrow('broke off');
  await expect(all(decodeFrames(inPieces(frame.subarray(0, 9), 5)))).rejects.toThrow('broke off');
  await expect(all(decodeFrames(inPieces(new Uint8Array(), 5)))).rejects.toThrow('broke off');
});
