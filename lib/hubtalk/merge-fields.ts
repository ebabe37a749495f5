import { byColumn } from '@/lib/variables/column-order';
import { mergeReports } from './merge-reports';
import { mergeVariables } from './merge-variables';
import type { Revision } from './types';

/** Fields that are taken whole from one revision. */
type WholeField = Exclude<keyof Revision, 'callEventUuid' | 'callUuid' | 'reports' | 'variables' | 'warnings'>;

const WHOLE_FIELDS = [
  'type', 'phoneNumber', 'callStatus', 'agentName', 'agentUuid', 'campaignUuid', 'attemptNumber', 'status', 'startedAt', 'endedAt',
  'durationSeconds', 'billDurationSeconds', 'initialLanguage', 'finalLanguage', 'voiceGender', 'result', 'sentiment', 'summary',
  'recordingKey', 'conversationPath', 'traceId', 'lastAnswer', 'messages', 'claimedMessages', 'fullTranscript', 'textDetail', 'answer',
  'conversation',
] as const satisfies readonly WholeField[];

/** One revision from several, the leading one first: of each field the first value that says anything. */
export function mergeFields([leading, ...others]: readonly [Revision, ...Revision[]]): Revision {
  const merged = { ...leading };
  for (const other of others) for (const field of WHOLE_FIELDS) fill(merged, other, field);
  const all = [leading, ...others];
  return {
    ...merged,
    reports: mergeReports(all.map(({ reports }) => reports)),
    variables: mergeVariables(all.map(({ variables }) => variables)).sort(byColumn),
  };
}

function fill<F extends WholeField>(merged: Revision, other: Revision, field: F): void {
  const held: unknown = merged[field];
  if (held === null || held === '' || (Array.isArray(held) && held.length === 0)) merged[field] = other[field];
}
