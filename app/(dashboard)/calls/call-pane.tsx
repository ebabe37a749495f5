import { getTranslations } from 'next-intl/server';
import { CallSummary } from '@/components/call/call-summary';
import { NotesFrame } from '@/components/notes/notes-frame';
import { PaneNotes } from '@/components/notes/pane-notes';
import { PlaybackProvider } from '@/components/playback/playback';
import { Panel } from '@/components/ui/panel';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { attemptNumbersOf, decidingAttempt } from '@/lib/calls/timeline';
import type { SingleCall } from '@/lib/calls/types';
import { listNotes } from '@/lib/notes/data';
import { newestSaying } from '@/lib/search/newest-saying';
import { parseSearch } from '@/lib/search/parse-query';
import { AttemptMain } from './[uuid]/attempt-main';
import { AttemptRest } from './[uuid]/attempt-rest';
import { AttemptSide } from './[uuid]/attempt-side';
import { LanePanel } from './[uuid]/lane-panel';
import { deleteNoteAction, saveNoteAction } from './[uuid]/note-actions';
import { PaneReview } from './pane-review';

type CallPaneProps = {
  viewer: Viewer;
  call: SingleCall;
  /** the attempt to show; where none is asked for, the newest that says `q`, or the deciding one */
  attemptUuid: string | undefined;
  /** the words that the list was searched for: marked where they are said */
  q: readonly string[];
};

/** A call in one narrow column: how it ended, its attempts, what people say of it, what the shown one left and what is known beside it. */
export async function CallPane({ viewer, call, attemptUuid, q }: CallPaneProps) {
  const { attempts } = call;
  const deciding = decidingAttempt(attempts);
  const attempt = attempts.find(({ callEventUuid }) => callEventUuid === attemptUuid) ?? newestSaying(attempts, q) ?? deciding;
  const words = q.join(' ');
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <CallSummary call={call} />
      {attempt && deciding && (
        <>
          <LanePanel viewer={viewer} call={call} selectedUuid={attempt.callEventUuid} decidingUuid={deciding.callEventUuid} kept={{ q: words }} />
          <PaneReview viewer={viewer} call={call} />
          <PlaybackProvider key={attempt.callEventUuid}>
            <NotesFrame callUuid={call.callUuid} attemptUuid={attempt.callEventUuid} notes={await listNotes(viewer, call.callUuid)} canWrite={mayReview(viewer)}>
              <AttemptMain viewer={viewer} attempt={attempt} q={words} />
              <Panel id="notes" title={(await getTranslations('notes'))('title')} flush>
                <PaneNotes attemptNumbers={attemptNumbersOf(call)} actions={{ save: saveNoteAction, remove: deleteNoteAction }} />
              </Panel>
              <AttemptSide viewer={viewer} call={call} attempt={attempt} terms={parseSearch(words)} />
              <AttemptRest viewer={viewer} attempt={attempt} />
            </NotesFrame>
          </PlaybackProvider>
        </>
      )}
    </div>
  );
}
