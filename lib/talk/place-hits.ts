import type { Alignment } from './align-turns';
import type { Hit } from './find-hits';

/** More could not be told apart on a waveform. */
const MOST_PLACES = 500;

type Said = { messages: readonly { content: string }[]; alignment: Alignment; endSeconds: number | null };

/** When a hit is heard: as far into its turn as it stands in its text. Hits in turns without a place are left out; at most 500. */
export function placeHits(hits: readonly Hit[], { messages, alignment: { places }, endSeconds }: Said): { hit: Hit; atSeconds: number }[] {
  return hits.flatMap((hit) => {
    const place = places[hit.turn];
    if (!place) return [];
    const next = places[hit.turn + 1]?.startSeconds ?? Math.max(endSeconds ?? 0, place.startSeconds);
    const length = messages[hit.turn]?.content.normalize('NFC').length ?? 0;
    const share = length === 0 ? 0 : hit.from / length;
    return [{ hit, atSeconds: place.startSeconds + share * (next - place.startSeconds) }];
  }).slice(0, MOST_PLACES);
}
