'use client';

import { type ComponentProps, useMemo } from 'react';
import { usePaneRefresh } from '@/components/table/pane-refresh';
import type { NoteActions } from './note-state';
import { NotesPanel } from './notes-panel';

/** The notes in the pane of a list: what was changed is read anew, as the page itself does. */
export function PaneNotes({ actions: { save, remove }, ...rest }: ComponentProps<typeof NotesPanel>) {
  const refresh = usePaneRefresh();
  const actions = useMemo((): NoteActions => ({
    save: async (state, form) => {
      const answer = await save(state, form);
      if (answer?.ok) refresh();
      return answer;
    },
    remove: async (form) => {
      await remove(form);
      refresh();
    },
  }), [save, remove, refresh]);
  return <NotesPanel {...rest} actions={actions} />;
}
