import 'server-only';
import { stat } from 'node:fs/promises';
import { env } from '@/lib/env/env';
import { recordingFile } from './recording-key';

export type FoundObject = { state: 'ready'; sizeBytes: number } | { state: 'missing' | 'denied' | 'unreachable' };

/** Asks the bucket or the folder for a safe key. */
export async function findObject(key: string): Promise<FoundObject> {
  const { s3Bucket, recordingsDir } = env();
  if (!s3Bucket) return findFile(recordingsDir === undefined ? null : recordingFile(recordingsDir, key));
  // The AWS SDK is large: only who has a bucket loads it.
  const { headObject } = await import('./s3');
  return headObject(s3Bucket, key);
}

async function findFile(file: string | null): Promise<FoundObject> {
  if (file === null) return { state: 'missing' };
  const held = await stat(file).catch((fault: NodeJS.ErrnoException) => fault.code ?? 'EIO');
  if (typeof held === 'object') return held.isFile() && held.size > 0 ? { state: 'ready', sizeBytes: held.size } : { state: 'missing' };
  if (held === 'EACCES' || held === 'EPERM') return { state: 'denied' };
  return { state: held === 'ENOENT' || held === 'ENOTDIR' || held === 'ENAMETOOLONG' ? 'missing' : 'unreachable' };
}
