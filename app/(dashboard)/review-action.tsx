import { StartRunLink } from '@/components/review/start-run-link';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { formatRun } from '@/lib/calls/run';
import { DEFAULT_CALL_SORT, parseCallSort } from '@/lib/calls/sort';
import { decodeKeysetState } from '@/lib/filters/keyset-state';
import type { SearchParams } from '@/lib/filters/list-state';
import type { Filter } from '@/lib/filters/schema';
import { paths } from '@/lib/paths/paths';

type ReviewActionProps = {
  viewer: Viewer;
  rows: 'calls' | 'attempts';
  /** what the list shows, its campaign included */
  filter: Filter;
  searchParams: SearchParams;
};

/** The way through the calls of a list, one after another in its order; nothing for whom may not review them. */
export function ReviewAction({ viewer, rows, filter, searchParams }: ReviewActionProps) {
  if (rows !== 'calls' || !mayReview(viewer)) return null;
  const { sort } = decodeKeysetState(searchParams, { parseSort: parseCallSort, defaultSort: DEFAULT_CALL_SORT });
  return <StartRunLink href={paths.startRun(formatRun({ filter, sort }))} />;
}
