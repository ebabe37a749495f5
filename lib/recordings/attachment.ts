import path from 'node:path';

/** `Content-Disposition` that saves the recording under the last part of its key (RFC 6266; other letters by RFC 5987). */
export function attachmentOf(key: string): string {
  const name = path.posix.basename(key);
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${encoded}`}`;
}
