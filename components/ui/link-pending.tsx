'use client';

import { useLinkStatus } from 'next/link';

/** Within a link to the same page: while what it leads to is on its way, what is shown stays, faded (app/globals.css). */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return <span hidden data-pending={pending || undefined} />;
}
