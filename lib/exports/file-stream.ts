import type { FileChunk } from './export-file';
import { encodeFrame, endFrame } from './frames';

/**
 * The chunks of a file as a body. A chunk is made only when the client has taken the one before; when it goes away the generator is left,
 * so that nothing more is read.
 */
export function fileStream(chunks: AsyncGenerator<FileChunk, void>, { inFrames = false } = {}): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (!done) return controller.enqueue(inFrames ? encodeFrame(value) : value.bytes);
      if (inFrames) controller.enqueue(endFrame());
      controller.close();
    },
    async cancel() {
      await chunks.return();
    },
  }, { highWaterMark: 1 });
}
