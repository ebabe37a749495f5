'use client';

import dynamic from 'next/dynamic';
import { BlockSkeleton } from '@/components/ui/skeleton';

/** The player in a piece of script of its own: pages without a recording do not load it. */
export const LazyPlayer = dynamic(() => import('./player').then(({ Player }) => Player), { loading: () => <BlockSkeleton className="h-[6.375rem]" /> });
