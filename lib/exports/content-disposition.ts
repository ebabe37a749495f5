/** `attachment` with the name twice: ASCII for old clients, UTF-8 for the rest (RFC 6266, RFC 8187). */
export function attachment(fileName: string): string {
  const safe = fileName.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '_');
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(safe.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
