import { computePeaks } from '@/lib/recordings/peaks';
import { MOST_PEAKS, type RecordingLink, type Waveform } from '@/lib/recordings/types';

/** `blocked`: the bucket lets pages play but not read (CORS). `too_large`: a phone could not hold it decoded. `undecodable`: no sound known to this browser. */
export type NoWaveform = 'blocked' | 'too_large' | 'undecodable';

const MOST_BYTES = 32 * 1024 * 1024;
/** Telephone quality; keeps an hour at some 115 MB while it is decoded. */
const SAMPLE_RATE = 8_000;

/** Fetches and decodes a recording in the browser: once, since the server keeps the answer. */
export async function computeWaveform({ url, sizeBytes }: Pick<RecordingLink, 'url' | 'sizeBytes'>, signal: AbortSignal): Promise<Waveform | NoWaveform> {
  if (sizeBytes > MOST_BYTES) return 'too_large';
  // The browser may hold what the player fetched, which came without leave to be read: that copy would be refused.
  const bytes = await fetch(url, { signal, cache: 'no-store' }).then((response) => (response.ok ? response.arrayBuffer() : null)).catch(() => null);
  if (bytes === null) return 'blocked';
  const decoded = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes).catch(() => null);
  if (decoded === null || decoded.length === 0) return 'undecodable';
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, index) => decoded.getChannelData(index));
  return { sizeBytes, durationSeconds: decoded.duration, peaks: computePeaks(channels, MOST_PEAKS) };
}
