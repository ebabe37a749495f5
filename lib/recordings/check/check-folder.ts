import 'server-only';
import { access, constants, stat } from 'node:fs/promises';
import type { Check } from './types';

/** Whether the folder of recordings is there and may be read. */
export async function checkFolder(folder: string): Promise<Check> {
  const held = await stat(folder).catch((fault: NodeJS.ErrnoException) => fault.code ?? '');
  const facts = { folder };
  if (held === 'EACCES' || held === 'EPERM') return { code: 'folder_unreadable', state: 'fault', facts };
  if (typeof held === 'string' || !held.isDirectory()) return { code: 'folder_missing', state: 'fault', facts };
  const isReadable = await access(folder, constants.R_OK | constants.X_OK).then(() => true, () => false);
  return isReadable ? { code: 'folder_ok', state: 'ok', facts } : { code: 'folder_unreadable', state: 'fault', facts };
}
