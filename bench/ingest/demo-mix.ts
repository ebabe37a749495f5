import { generateDeliveries } from '@/lib/demo/generate-deliveries';

const SAMPLE_CALLS = 2_000;

/** Last days of 60: of what a full database has stored, and of what then arrives. A bot dials now, so that it is newer than all that is stored. */
export const [STORED_DAY, ARRIVING_DAY] = ['2026-02-02', '2026-06-02'];

/**
 * Bodies of the demo's mix without end: a sample of a few thousand deliveries, then the same with other ids, and so on. Much faster
 * than planning calls anew, so that the sender does not take the processor from the server.
 */
export function createDemoMix(anchorDay = STORED_DAY): { next: () => string; averageBytes: number } {
  const sample = [...generateDeliveries({ anchorDay, calls: SAMPLE_CALLS, seed: 'bench' })].map(withPlaces);
  const bytes = sample.reduce((sum, { pieces }) => sum + Buffer.byteLength(pieces.join('x'.repeat(MARK_DIGITS))), 0);
  // a run never sends what an earlier one has stored
  const run = (Date.now() % 2 ** 32).toString(16).padStart(8, '0');
  let position = 0;
  return {
    next: () => {
      const round = Math.floor(position / sample.length).toString(16).padStart(4, '0');
      const { pieces } = sample[position % sample.length] ?? { pieces: ['{}'] };
      position += 1;
      return pieces.join(`${run}${round}`);
    },
    averageBytes: bytes / sample.length,
  };
}

const MARK_DIGITS = 12;

/** The text around the last twelve digits of the attempt's and the call's uuid, wherever they stand. */
function withPlaces(body: string): { pieces: string[] } {
  const uuids = [...body.matchAll(/"call_(?:event_)?uuid":"([0-9a-f-]{36})"/gi)].map(([, uuid = '']) => uuid);
  const heads = uuids.map((uuid) => uuid.slice(0, -MARK_DIGITS)).filter((head) => head !== '');
  if (heads.length === 0) return { pieces: [body] };
  return { pieces: body.split(new RegExp(`(?<=${heads.join('|')})[0-9a-f]{${MARK_DIGITS}}`, 'i')) };
}
