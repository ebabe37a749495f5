import path from 'node:path';

/** As S3 has it, in bytes. */
const LONGEST_KEY_BYTES = 1024;

/**
 * Whether an object key may be signed or opened: relative, no `..` or empty segment, no URL, no control character,
 * no backslash (trap 32). The key comes from outside and ends up in a path and in a signed link.
 */
export function isSafeRecordingKey(key: string): boolean {
  if (key.length === 0 || Buffer.byteLength(key) > LONGEST_KEY_BYTES) return false;
  if (/[\u0000-\u001f\u007f\\]|:\/\//.test(key)) return false;
  return key.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/** The file of a key below `folder`, or null when it would lie outside. */
export function recordingFile(folder: string, key: string): string | null {
  if (!isSafeRecordingKey(key)) return null;
  const root = path.resolve(folder);
  const file = path.resolve(root, key);
  return file.startsWith(root + path.sep) ? file : null;
}

const CONTENT_TYPES: Record<string, string> = {
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.mp4': 'audio/mp4',
  '.webm': 'audio/webm',
  '.flac': 'audio/flac',
};

/** The media type by ending; unknown endings are bytes, which a browser saves instead of running. */
export function recordingContentType(key: string): string {
  return CONTENT_TYPES[path.extname(key).toLowerCase()] ?? 'application/octet-stream';
}
