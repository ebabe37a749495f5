import { RunBar } from '@/components/review/run-bar';
import type { Viewer } from '@/lib/access/viewer';
import { getRunPlace, MOST_LEFT } from '@/lib/calls/data/get-run-place';
import { parseRun } from '@/lib/calls/run';
import { paths } from '@/lib/paths/paths';

/** Where a call stands in the run that it is gone through in; nothing for an address that is none of ours. */
export async function RunPanel({ viewer, callUuid, list }: { viewer: Viewer; callUuid: string; list: string }) {
  const run = parseRun(list);
  const place = run && (await getRunPlace(viewer, callUuid, run));
  if (place === null) return null;
  const hrefOf = (uuid: string | null) => uuid === null ? null : paths.callInRun(uuid, list);
  return (
    <RunBar
      previousHref={hrefOf(place.previousUuid)}
      nextHref={hrefOf(place.nextUuid)}
      listHref={paths.calls(new URLSearchParams(list))}
      leftCount={place.leftCount}
      isCapped={place.leftCount >= MOST_LEFT}
    />
  );
}
