import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { NotesFrame } from '@/components/notes/notes-frame';
import { PlaybackProvider } from '@/components/playback/playback';
import { Notice } from '@/components/ui/notice';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { decidingAttempt } from '@/lib/calls/timeline';
import type { SingleCall } from '@/lib/calls/types';
import { listNotes } from '@/lib/notes/data';
import { paths } from '@/lib/paths/paths';
import { parseSearch } from '@/lib/search/parse-query';
import { AttemptMain } from './attempt-main';
import { AttemptRest } from './attempt-rest';
import { AttemptSide } from './attempt-side';
import { LanePanel } from './lane-panel';
import { WorkPanels } from './work-panels';

type CallPanelsProps = {
  viewer: Viewer;
  call: SingleCall;
  /** the attempt to open; the deciding one where none is asked for, or one that this call has not */
  attemptUuid: string | undefined;
  /** the words that the reader came by: marked where they are said */
  q: string | undefined;
  /** the run that the call is gone through in, as its address holds it */
  list: string | null;
};

/** The attempts across the page; below, what there is to hear and read of the open one, and beside it what is made of it. */
export async function CallPanels({ viewer, call, attemptUuid, q, list }: CallPanelsProps) {
  const { attempts, callUuid } = call;
  const deciding = decidingAttempt(attempts);
  const asked = attempts.find(({ callEventUuid }) => callEventUuid === attemptUuid);
  const attempt = asked ?? deciding;
  if (!attempt || !deciding) notFound();
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {attemptUuid !== undefined && !asked && (
        <Notice tone="warning" dismissHref={paths.attempt(callUuid, undefined, { q, list })}>
          {(await getTranslations('call'))('noSuchAttempt')}
        </Notice>
      )}
      <LanePanel viewer={viewer} call={call} selectedUuid={attempt.callEventUuid} decidingUuid={deciding.callEventUuid} kept={{ q, list }} />
      <PlaybackProvider key={attempt.callEventUuid}>
        <NotesFrame callUuid={callUuid} attemptUuid={attempt.callEventUuid} notes={await listNotes(viewer, callUuid)} canWrite={mayReview(viewer)}>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_24rem]">
            <AttemptMain viewer={viewer} attempt={attempt} q={q ?? ''} />
            <div className="min-w-0 lg:row-span-2">
              <AttemptSide
                viewer={viewer}
                call={call}
                attempt={attempt}
                terms={parseSearch(q ?? '')}
                review={<WorkPanels viewer={viewer} call={call} list={list} />}
              />
            </div>
            <AttemptRest viewer={viewer} attempt={attempt} />
          </div>
        </NotesFrame>
      </PlaybackProvider>
    </div>
  );
}
