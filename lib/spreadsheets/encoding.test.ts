import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, detectEncoding, encodeText, type TextEncoding } from './encoding';

const TEXT = 'телефон;ФИО\r\n77778228912;Оразов\r\n';
const ENCODINGS: TextEncoding[] = [
  { name: 'utf-8', hasMark: false }, { name: 'utf-8', hasMark: true }, { name: 'utf-16le', hasMark: true }, { name: 'utf-16be', hasMark: true },
  { name: 'utf-16le', hasMark: false }, { name: 'utf-16be', hasMark: false }, { name: 'windows-1251', hasMark: false },
];

describe('the encoding of a file', () => {
  it.each(ENCODINGS)('$name (mark: $hasMark) is known by its bytes and written back to them', (encoding) => {
    const bytes = encodeText(TEXT, encoding);
    expect(bytes).not.toBeNull();
    expect(detectEncoding(bytes ?? new Uint8Array())).toEqual(encoding);
    expect(decodeText(bytes ?? new Uint8Array(), encoding)).toBe(TEXT);
  });

  it('of any bytes is one that gives them back', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      const encoding = detectEncoding(bytes);
      if (encoding.name.startsWith('utf-16')) return;
      const text = decodeText(bytes, encoding);
      if (!text.includes('\uFFFD')) expect([...(encodeText(text, encoding) ?? [])]).toEqual([...bytes]);
    }));
  });

  it('says where Windows-1251 has no place for a letter', () => {
    expect(encodeText('Қыркүйек', { name: 'windows-1251', hasMark: false })).toBeNull();
    expect(encodeText('Ёлка', { name: 'windows-1251', hasMark: false })).toEqual(new Uint8Array([0xa8, 0xeb, 0xea, 0xe0]));
  });
});
