import type { Viewer } from '@/lib/access/viewer';
import { AppError } from '@/lib/errors/app-error';

/** Raw bodies hold everything that HubTalk knows of a customer: admins and managers see them, and API tokens, which read all. */
export function canReadDeliveries({ kind, role }: Pick<Viewer, 'kind' | 'role'>): boolean {
  return kind === 'api-token' || role !== 'viewer';
}

/** API tokens read only (CONTRACT.md §5). */
export function canReplay({ kind, role }: Viewer): boolean {
  return kind === 'user' && role !== 'viewer';
}

/** To let in what came without a valid token is the admin's decision. */
export function canReleaseQuarantine({ kind, role }: Viewer): boolean {
  return kind === 'user' && role === 'admin';
}

/** @throws AppError `forbidden` */
export function requireDeliveryReader(viewer: Viewer): void {
  if (!canReadDeliveries(viewer)) throw new AppError('forbidden', 'Only admins and managers see deliveries.');
}

/** @throws AppError `forbidden` */
export function requireReplayer(viewer: Viewer): void {
  if (!canReplay(viewer)) throw new AppError('forbidden', 'Only a signed-in admin or manager replays deliveries; API tokens read only.');
}

/** @throws AppError `forbidden` */
export function requireReleaser(viewer: Viewer): void {
  if (!canReleaseQuarantine(viewer)) throw new AppError('forbidden', 'Only a signed-in admin decides about the quarantine.');
}
