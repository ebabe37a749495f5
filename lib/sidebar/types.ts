import type { ViewCount } from '@/lib/views/types';

/** The figures of the sidebar; `waiting` is null for whom may not review, and where it could not be counted. */
export type SidebarCounts = { views: ViewCount[]; waiting: number | null };
