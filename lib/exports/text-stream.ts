/**
 * Text chunks as a UTF-8 body. A chunk is made only when the client has taken the one before; when it goes away the generator
 * is left, so that nothing more is read.
 */
export function textStream(chunks: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return();
    },
  }, { highWaterMark: 1 });
}
