/** How a text file is written; `hasMark`: it begins with a byte order mark. */
export type TextEncoding = { name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'; hasMark: boolean };

const MARKS = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** So many bytes tell UTF-16 without a mark: every second one of its Latin letters, digits and delimiters is 0. */
const SAMPLE_BYTES = 4_096;

/** By its mark; without one UTF-16 by its zeros, UTF-8 where it is valid, else Windows-1251, which Excel writes in Russian and Kazakh Windows. */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  const mark = MARKS.find((known) => known.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return { name: mark.name, hasMark: true };
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = (odd: number) => sample.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (zeros(1) > sample.length / 8) return { name: 'utf-16le', hasMark: false };
  if (zeros(0) > sample.length / 8) return { name: 'utf-16be', hasMark: false };
  return { name: isUtf8(bytes) ? 'utf-8' : 'windows-1251', hasMark: false };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The text without its mark. */
export function decodeText(bytes: Uint8Array, { name }: TextEncoding): string {
  return new TextDecoder(name).decode(bytes);
}

/** The text in that encoding, with its mark if it had one; null where a character has no place there: Windows-1251 lacks most Kazakh letters. */
export function encodeText(text: string, { name, hasMark }: TextEncoding): Uint8Array | null {
  const marked = hasMark ? `\uFEFF${text}` : text;
  switch (name) {
    case 'utf-8':
      return new TextEncoder().encode(marked);
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
    case 'windows-1251':
      return encodeCyrillic(marked);
  }
}

const CYRILLIC = new Map([...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((sign, byte) => [sign, byte]));

/** Whether Windows-1251 has a place for each character. */
export function hasPlaceFor(text: string): boolean {
  return [...text].every((sign) => CYRILLIC.has(sign));
}

function encodeCyrillic(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = CYRILLIC.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}
