'use client';

import { createContext, useContext } from 'react';

/** Reads what the pane shows anew, which stays in sight meanwhile. */
export const PaneRefreshContext = createContext<() => void>(() => {});

/** For what changes something in the pane; outside of one it does nothing. */
export function usePaneRefresh(): () => void {
  return useContext(PaneRefreshContext);
}
