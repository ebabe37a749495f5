import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { NotesPanel } from '@/components/notes/notes-panel';
import { Panel } from '@/components/ui/panel';
import { BlockSkeleton } from '@/components/ui/skeleton';
import type { Viewer } from '@/lib/access/viewer';
import { attemptNumbersOf } from '@/lib/calls/timeline';
import type { SingleCall } from '@/lib/calls/types';
import { deleteNoteAction, saveNoteAction } from './note-actions';
import { ReviewPanel } from './review-panel';

type WorkPanelsProps = {
  viewer: Viewer;
  call: SingleCall;
  /** the run that the call is gone through in */
  list: string | null;
};

/** What people make of a call: its review and their notes. */
export async function WorkPanels({ viewer, call, list }: WorkPanelsProps) {
  const t = await getTranslations('notes');
  return (
    <div className="flex flex-col gap-4">
      <Suspense fallback={<BlockSkeleton className="h-96" />}>
        <ReviewPanel viewer={viewer} callUuid={call.callUuid} list={list} />
      </Suspense>
      <Panel id="notes" title={t('title')} flush>
        <NotesPanel attemptNumbers={attemptNumbersOf(call)} actions={{ save: saveNoteAction, remove: deleteNoteAction }} />
      </Panel>
    </div>
  );
}
