import { getTranslations } from 'next-intl/server';
import { RecordingPlayer } from '@/components/call/recording-player';
import type { Viewer } from '@/lib/access/viewer';
import { apiPaths } from '@/lib/paths/paths';
import { getRecording } from '@/lib/recordings/data';

/** The recording of an attempt, or why there is none to play. */
export async function RecordingPanel({ viewer, attemptUuid }: { viewer: Viewer; attemptUuid: string }) {
  const [t, recording] = await Promise.all([getTranslations('call.recording'), getRecording(viewer, attemptUuid)]);
  const state = recording?.state ?? 'none';
  if (state !== 'ready') return <p className="flex min-h-10 items-center text-sm text-muted">{t(`states.${state}`)}</p>;
  return <RecordingPlayer key={attemptUuid} src={apiPaths.recording(attemptUuid)} label={t('label')} failedText={t('failed')} />;
}
