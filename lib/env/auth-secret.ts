import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The secret that signs sessions and recording links when AUTH_SECRET is not set: made once and kept beside the database,
 * readable by its owner only. Of two processes that start at once, both use what the first wrote.
 */
export function keptAuthSecret(folder: string): string {
  const file = path.join(folder, 'auth-secret');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${file} holds no secret of 32 characters or more; delete it and everybody signs in again.`);
  return secret;
}
