import type { Viewer } from './viewer';

/** Managers and admins say what they think of a call; viewers and API tokens read it. */
export function mayReview({ kind, role }: Pick<Viewer, 'kind' | 'role'>): boolean {
  return kind === 'user' && role !== 'viewer';
}
