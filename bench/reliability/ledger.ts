import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** Every acknowledgement that a sender has seen, on disk: one line each, synced at least every 20 ms and before it is read. */
export class Ledger {
  private readonly descriptor: number;
  private readonly syncing: NodeJS.Timeout;
  private lines: string[] = [];

  constructor(private readonly file: string) {
    this.descriptor = openSync(file, 'a');
    this.syncing = setInterval(() => this.sync(), 20);
  }

  note(callEventUuid: string): void {
    this.lines.push(callEventUuid);
  }

  read(): string[] {
    this.sync();
    return readFileSync(this.file, 'utf8').split('\n').filter((line) => line !== '');
  }

  close(): void {
    clearInterval(this.syncing);
    this.sync();
    closeSync(this.descriptor);
  }

  private sync(): void {
    if (this.lines.length === 0) return;
    writeSync(this.descriptor, `${this.lines.join('\n')}\n`);
    fdatasyncSync(this.descriptor);
    this.lines = [];
  }
}
