'use client';

import { createContext, use } from 'react';
import type { Opened } from './editing';

export type FrameContext = {
  open: (opened: Opened) => void;
  /** how long what is typed waits after the change before */
  paceMs: () => number;
};

export const Frame = createContext<FrameContext | null>(null);

/** What a button or an editor inside a <FilterFrame> needs. */
export function useFilterFrame(): FrameContext {
  const frame = use(Frame);
  if (frame === null) throw new Error('useFilterFrame outside of a FilterFrame');
  return frame;
}
