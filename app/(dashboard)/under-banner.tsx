import type { ReactNode } from 'react';
import type { Viewer } from '@/lib/access/viewer';
import { IngestBanner } from './ingest-banner';

/** Around what a page shows. The layout is kept when a link is followed, so that a banner in it would tell of the page before. */
export function UnderBanner({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <>
      <IngestBanner viewer={viewer} />
      {children}
    </>
  );
}
