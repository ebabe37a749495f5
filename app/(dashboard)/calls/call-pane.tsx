import { CallSummary } from '@/components/call/call-summary';
import { PlaybackProvider } from '@/components/playback/playback';
import type { Viewer } from '@/lib/access/viewer';
import { decidingAttempt } from '@/lib/calls/timeline';
import type { SingleCall } from '@/lib/calls/types';
import { AttemptMain } from './[uuid]/attempt-main';
import { AttemptSide } from './[uuid]/attempt-side';
import { LanePanel } from './[uuid]/lane-panel';

type CallPaneProps = {
  viewer: Viewer;
  call: SingleCall;
  /** the attempt to show; the deciding one where none is asked for */
  attemptUuid: string | undefined;
};

/** A call in one narrow column: how it ended, its attempts, what the shown one left and what is known beside it. */
export function CallPane({ viewer, call, attemptUuid }: CallPaneProps) {
  const { attempts } = call;
  const deciding = decidingAttempt(attempts);
  const attempt = attempts.find(({ callEventUuid }) => callEventUuid === attemptUuid) ?? deciding;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <CallSummary call={call} />
      {attempt && deciding && (
        <>
          <LanePanel call={call} selectedUuid={attempt.callEventUuid} decidingUuid={deciding.callEventUuid} />
          <PlaybackProvider key={attempt.callEventUuid}>
            <AttemptMain viewer={viewer} attempt={attempt} q="" />
            <AttemptSide viewer={viewer} call={call} attempt={attempt} terms={[]} />
          </PlaybackProvider>
        </>
      )}
    </div>
  );
}
