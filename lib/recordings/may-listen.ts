import type { Viewer } from '@/lib/access/viewer';

/** RELIABILITY.md: managers and admins play and download, viewers do not. An API token reads everything (CONTRACT.md §1). */
export function mayListen({ kind, role }: Pick<Viewer, 'kind' | 'role'>): boolean {
  return kind === 'api-token' || role !== 'viewer';
}
