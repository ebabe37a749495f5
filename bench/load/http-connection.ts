import { connect, type Socket } from 'node:net';

export type Answer = { status: number; head: string; body: string; latencyMs: number };

type Waiting = { resolve: (answer: Answer) => void; reject: (fault: Error) => void; startedMs: number };

const TIMEOUT_MS = 60_000;

/**
 * One kept-alive connection that sends prepared bytes and reads the answer, one at a time. Much leaner than `fetch`, so that what is
 * measured is the server; and it can send what no client library would.
 */
export class HttpConnection {
  private socket: Socket | null = null;
  private received: Buffer = Buffer.alloc(0);
  private waiting: Waiting | null = null;

  constructor(private readonly port: number) {}

  /** @throws Error when the connection is refused, or ends before the answer is whole. */
  async send(request: Uint8Array): Promise<Answer> {
    if (this.waiting) throw new Error('one request at a time');
    const socket = (this.socket ??= this.open());
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject, startedMs: performance.now() };
      socket.write(request);
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
  }

  private open(): Socket {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    this.received = Buffer.alloc(0);
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('no answer within a minute')));
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (fault) => this.fail(socket, fault));
    socket.on('close', () => this.fail(socket, new Error('the connection ended before the answer')));
    return socket;
  }

  private fail(socket: Socket, fault: Error): void {
    if (this.socket !== socket) return;
    this.socket = null;
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.reject(fault);
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const whole = readAnswer(this.received);
    if (!whole || !this.waiting) return;
    const { resolve, startedMs } = this.waiting;
    this.waiting = null;
    this.received = Buffer.alloc(0);
    if (/^connection: close\r?$/im.test(whole.head)) this.close();
    resolve({ ...whole, latencyMs: performance.now() - startedMs });
  }
}

/** Null while it is not whole. */
function readAnswer(bytes: Buffer): Omit<Answer, 'latencyMs'> | null {
  const headEnds = bytes.indexOf('\r\n\r\n');
  if (headEnds < 0) return null;
  const head = bytes.toString('latin1', 0, headEnds);
  const rest = bytes.subarray(headEnds + 4);
  const [, length] = /^content-length: *(\d+)\r?$/im.exec(head) ?? [];
  const body = length === undefined ? readChunks(rest) : rest.length < Number(length) ? null : rest.subarray(0, Number(length));
  return body && { status: Number(head.slice(9, 12)), head, body: body.toString('utf8') };
}

function readChunks(bytes: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnds = bytes.indexOf('\r\n', at);
    if (lineEnds < 0) return null;
    const sizeBytes = Number.parseInt(bytes.toString('latin1', at, lineEnds), 16);
    at = lineEnds + 2 + sizeBytes + 2;
    if (bytes.length < at) return null;
    if (sizeBytes === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(lineEnds + 2, at - 2));
  }
}
