import { cache } from 'react';
import type { Viewer } from '@/lib/access/viewer';
import { listNewestAttempts } from '@/lib/attempts/data/list-newest-attempts';

const SHOWN = 15;

/** Asked by the overview, which says what to do when there are none, and by its table; read once a request. */
export const readNewestAttempts = cache((viewer: Viewer) => listNewestAttempts(viewer, SHOWN));
