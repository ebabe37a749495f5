import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw, createInflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import { SpreadsheetRefused } from './spreadsheet-refused';

/** One file of an archive as it lies there, packed; `unpackedBytes` is what the archive claims. */
export type ZipEntry = {
  name: string;
  flags: number;
  method: number;
  time: number;
  crc: number;
  unpackedBytes: number;
  packedBytes: number;
  packed: Uint8Array;
  attributes: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const END_BYTES = 22;
const [STORED, DEFLATED] = [0, 8];
const [ENCRYPTED, WITH_DESCRIPTOR] = [1, 8];

/**
 * The files of an archive, in its order, by its directory at the end. What is not touched is written back packed as it came, so that
 * nothing of it can be lost. Source: PKWARE APPNOTE 6.3.
 * @throws SpreadsheetRefused for what is no archive, a damaged, an encrypted one, or one of more than 4 GB.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const entries: ZipEntry[] = [];
  try {
    for (let index = 0, at = start; index < count; index++) {
      if (view.getUint32(at, true) !== CENTRAL) throw new SpreadsheetRefused('damaged');
      const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      entries.push(readEntry(bytes, view, at));
      at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
    }
  } catch (fault) {
    throw fault instanceof RangeError ? new SpreadsheetRefused('damaged') : fault;
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - END_BYTES - 65_535); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new SpreadsheetRefused('damaged');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [crc, packedBytes, unpackedBytes] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true));
  const local = view.getUint32(at + 42, true);
  if ((flags & ENCRYPTED) !== 0) throw new SpreadsheetRefused('encrypted');
  if (packedBytes === undefined || packedBytes === 0xffffffff || unpackedBytes === 0xffffffff || local === 0xffffffff) throw new SpreadsheetRefused('damaged');
  if (view.getUint32(local, true) !== LOCAL || (method !== STORED && method !== DEFLATED)) throw new SpreadsheetRefused('damaged');
  const dataAt = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (dataAt + packedBytes > bytes.length) throw new SpreadsheetRefused('damaged');
  const nameAt = at + 46;
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + view.getUint16(at + 28, true))),
    flags: flags & ~WITH_DESCRIPTOR, method, time: view.getUint32(at + 12, true), crc: crc ?? 0, unpackedBytes: unpackedBytes ?? 0,
    packedBytes, packed: bytes.subarray(dataAt, dataAt + packedBytes), attributes: view.getUint32(at + 38, true),
  };
}

/** The file unpacked. @throws SpreadsheetRefused when it is larger than `maxBytes`, whatever the archive claims, or damaged. */
export function unpack({ method, packed, crc }: ZipEntry, maxBytes: number): Uint8Array {
  if (method === STORED) return packed;
  let bytes: Uint8Array;
  try {
    bytes = inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch (fault) {
    const isTooLarge = fault instanceof RangeError;
    throw new SpreadsheetRefused(isTooLarge ? 'too_large' : 'damaged');
  }
  if (crc32(bytes) !== crc) throw new SpreadsheetRefused('damaged');
  return bytes;
}

/** The same piece by piece, so that a large file is never held. */
export async function* unpackStream({ method, packed, crc }: ZipEntry, maxBytes: number): AsyncGenerator<Uint8Array, void> {
  let [bytes, sum] = [0, 0];
  try {
    for await (const piece of method === STORED ? [packed] : inflated(packed)) {
      bytes += piece.length;
      if (bytes > maxBytes) throw new SpreadsheetRefused('too_large');
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (fault) {
    throw fault instanceof SpreadsheetRefused ? fault : new SpreadsheetRefused('damaged');
  }
  if (sum !== crc) throw new SpreadsheetRefused('damaged');
}

const PIECE_BYTES = 262_144;

function inflated(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  inflate.end(packed);
  return inflate;
}

/** The entry with other content. */
export function repack(entry: ZipEntry, content: Uint8Array): ZipEntry {
  const packed = deflateRawSync(content, { level: 6 });
  return { ...entry, method: DEFLATED, crc: crc32(content), unpackedBytes: content.length, packedBytes: packed.length, packed };
}

/** An entry, or one whose content is made while it is written. */
export type WrittenEntry = ZipEntry | { entry: ZipEntry; content: AsyncIterable<Uint8Array> };

/** An archive of these entries, piece by piece. What is made meanwhile is packed, and described behind itself (APPNOTE 4.3.9). */
export async function* writeZip(entries: readonly WrittenEntry[]): AsyncGenerator<Uint8Array, void> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const written of entries) {
    const start = at;
    for await (const piece of writeEntry(written, (entry) => directory.push(centralHeader(entry, start)))) {
      at += piece.length;
      yield piece;
    }
  }
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(at, 16);
  yield Buffer.concat([...directory, end]);
}

/** `note` is told what was written, of which the directory tells. */
async function* writeEntry(written: WrittenEntry, note: (entry: ZipEntry) => void): AsyncGenerator<Uint8Array, void> {
  if (!('content' in written)) {
    yield Buffer.concat([localHeader(written), written.packed]);
    return note(written);
  }
  const entry: ZipEntry = { ...written.entry, method: DEFLATED, flags: written.entry.flags | WITH_DESCRIPTOR, crc: 0, unpackedBytes: 0, packedBytes: 0, packed: new Uint8Array() };
  yield localHeader(entry);
  let packedBytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array, void> {
    for await (const piece of written.content) {
      entry.crc = crc32(piece, entry.crc);
      entry.unpackedBytes += piece.length;
      yield piece;
    }
  };
  const deflate = createDeflateRaw({ level: 6, chunkSize: PIECE_BYTES });
  // a fault goes to whoever reads it
  pipeline(Readable.from(counted(), { objectMode: false }), deflate, () => undefined);
  for await (const piece of deflate as AsyncIterable<Uint8Array>) {
    packedBytes += piece.length;
    yield piece;
  }
  const descriptor = Buffer.alloc(16);
  [DESCRIPTOR, entry.crc, packedBytes, entry.unpackedBytes].forEach((field, index) => descriptor.writeUInt32LE(field, index * 4));
  yield descriptor;
  note({ ...entry, packedBytes });
}

function localHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(LOCAL, 0);
  return Buffer.concat([head, fieldsOf(entry, name.length), name]);
}

function centralHeader(entry: ZipEntry, at: number): Buffer {
  const name = Buffer.from(entry.name);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(CENTRAL, 0);
  central.writeUInt16LE(20, 4);
  fieldsOf(entry, name.length).copy(central, 6);
  central.writeUInt32LE(entry.attributes, 38);
  central.writeUInt32LE(at, 42);
  return Buffer.concat([central, name]);
}

/** What the local and the central header share. */
function fieldsOf({ flags, method, time, crc, packedBytes, unpackedBytes }: ZipEntry, nameBytes: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt32LE(time, 6);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packedBytes, 14);
  head.writeUInt32LE(unpackedBytes, 18);
  head.writeUInt16LE(nameBytes, 22);
  return head;
}
