const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One line of a stream, without its end: bytes as they are, or null when it is longer than allowed. `number` begins at 1. */
export type Line = { number: number; bytes: Uint8Array | null };

/**
 * The lines of a stream, ended by LF or CRLF, in bounded memory: of a line that is too long nothing is kept. Bytes are not decoded,
 * so that a payload in bad UTF-8 arrives as it was sent. Blank lines are left out, but counted.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, { maxBytes }: { maxBytes: number }): AsyncGenerator<Line> {
  const line = new OpenLine(maxBytes);
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      line.append(chunk.subarray(from, end));
      from = end + 1;
      const bytes = line.close();
      if (bytes === null || !isBlank(bytes)) yield { number, bytes };
      number += 1;
    }
    line.append(chunk.subarray(from));
  }
  const last = line.close();
  if (last === null || !isBlank(last)) yield { number, bytes: last };
}

/** The pieces of a line that is not complete yet. */
class OpenLine {
  private pieces: Uint8Array[] = [];
  private sizeBytes = 0;

  constructor(private readonly maxBytes: number) {}

  append(piece: Uint8Array): void {
    this.sizeBytes += piece.length;
    // one more byte may be the CR of the line's end
    if (this.sizeBytes > this.maxBytes + 1) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  close(): Uint8Array | null {
    const isWhole = this.sizeBytes <= this.maxBytes + 1;
    const bytes = Buffer.concat(this.pieces);
    this.pieces = [];
    this.sizeBytes = 0;
    const content = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
    return isWhole && content.length <= this.maxBytes ? content : null;
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09);
}
