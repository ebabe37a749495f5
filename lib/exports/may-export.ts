import type { Viewer } from '@/lib/access/viewer';
import { AppError } from '@/lib/errors/app-error';

/** Managers and admins export, and API tokens, which read everything; a user with the role `viewer` does not (RELIABILITY.md, access model). */
export function mayExport({ kind, role }: Viewer): boolean {
  return kind === 'api-token' || role !== 'viewer';
}

/** @throws AppError `forbidden` for whom `mayExport` says no to. */
export function requireMayExport(viewer: Viewer): void {
  if (!mayExport(viewer)) throw new AppError('forbidden', 'Your role may not export.');
}
