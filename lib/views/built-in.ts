import { BUILT_IN_IDS, type BuiltInId, type View } from './types';

/** What each finds, in the grammar; docs/views.md gives the reasons. */
const QUERIES: Record<BuiltInId, string> = {
  'negative-reached': 'outcome=ANSWERED&sentiment=negative',
  'not-reached': 'attempts=gte:3&not.outcome=ANSWERED',
  'call-back': 'result=*CALLBACK*,*CALL_BACK*,*CALL_LATER*,*ПЕРЕЗВОН*,*ҚАЙТА*ҚОҢЫРАУ*',
  'long-calls': 'duration=gte:60',
  'result-not-mapped': 'outcome=ANSWERED&result=NONE,CALL_ANSWERED',
};

/** The queries as the grammar writes them are made by `builtInViews`, so that they compare with those of a URL. */
export function builtInViews(canonical: (query: string) => string | null): View[] {
  return BUILT_IN_IDS.map((id) => ({
    id, name: null, page: 'calls', campaignUuid: null, query: canonical(QUERIES[id]) ?? QUERIES[id], columns: null, isShared: true, isOwn: false, canChange: false,
  }));
}
