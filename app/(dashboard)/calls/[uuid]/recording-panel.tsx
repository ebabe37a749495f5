import { getTranslations } from 'next-intl/server';
import { LazyPlayer } from '@/components/player/lazy-player';
import type { Viewer } from '@/lib/access/viewer';
import { getRecording } from '@/lib/recordings/data';

/** The recording of an attempt, which stays in sight while its transcript is read, or why there is none to play. */
export async function RecordingPanel({ viewer, attemptUuid }: { viewer: Viewer; attemptUuid: string }) {
  const [t, recording] = await Promise.all([getTranslations('player.reasons'), getRecording(viewer, attemptUuid)]);
  if (recording?.state !== 'ready') {
    return <p className="rounded-panel border border-line bg-surface px-4 py-3 text-sm text-muted">{t(recording?.state ?? 'none')}</p>;
  }
  return (
    // under the page's header; in the pane beside a list there is none to stay under
    <div className="sticky top-14 z-10 print:hidden in-[aside]:top-0">
      <LazyPlayer key={attemptUuid} attemptUuid={attemptUuid} waveform={recording.waveform} />
    </div>
  );
}
