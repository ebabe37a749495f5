import { SENTIMENT_COLOUR, SERIES_COLOURS } from '@/components/ui/colours';

/** All results beyond those that a chart shows. */
export const OTHERS_COLOUR = SERIES_COLOURS.at(-1) ?? SENTIMENT_COLOUR.none;

/** By place in the ranking; no result is no colour. */
export function resultColour(result: string | null, place: number): string {
  return result === null ? SENTIMENT_COLOUR.none : (SERIES_COLOURS[Math.min(place, SERIES_COLOURS.length - 1)] ?? OTHERS_COLOUR);
}
