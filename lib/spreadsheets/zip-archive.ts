import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { SpreadsheetRefused } from './spreadsheet-refused';

/** One file of an archive as it lies there, packed; `unpackedBytes` is what the archive claims. */
export type ZipEntry = {
  name: string;
  flags: number;
  method: number;
  time: number;
  crc: number;
  unpackedBytes: number;
  packed: Uint8Array;
  attributes: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
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
    packed: bytes.subarray(dataAt, dataAt + packedBytes), attributes: view.getUint32(at + 38, true),
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

/** The entry with other content. */
export function repack(entry: ZipEntry, content: Uint8Array): ZipEntry {
  return { ...entry, method: DEFLATED, crc: crc32(content), unpackedBytes: content.length, packed: deflateRawSync(content, { level: 6 }) };
}

/** An archive of these entries. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const head = fieldsOf(entry, name.length);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    head.copy(local, 4);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(20, 4);
    head.copy(central, 6);
    central.writeUInt32LE(entry.attributes, 38);
    central.writeUInt32LE(at, 42);
    parts.push(local, name, entry.packed);
    directory.push(central, name);
    at += local.length + name.length + entry.packed.length;
  }
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** What the local and the central header share. */
function fieldsOf({ flags, method, time, crc, packed, unpackedBytes }: ZipEntry, nameBytes: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt32LE(time, 6);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(unpackedBytes, 18);
  head.writeUInt16LE(nameBytes, 22);
  return head;
}
