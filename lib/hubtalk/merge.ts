import { mergeFields } from './merge-fields';
import { deriveOutcome } from './outcome';
import { warnOfReversedTimes } from './reversed-times';
import { assembleTranscript, isPartial } from './transcript';
import type { ProjectedAttempt, ReceivedRevision, Revision, Warning } from './types';
import { WarningList } from './warning-list';

/** CONTRACT.md §3; every other word, and none, ranks 0. */
const RANKS: ReadonlyMap<string | null, number> = new Map([['COMPLETED', 3], ['FAILED', 3], ['IN_PROGRESS', 2], ['PENDING', 1]]);

/** Which revision leads: the higher rank of `call_status`, the later end (none first), the later arrival. Positive when `a` does. */
export function compareRevisions(a: ReceivedRevision, b: ReceivedRevision): number {
  return rankOf(a) - rankOf(b)
    || (a.revision.endedAt?.getTime() ?? -1) - (b.revision.endedAt?.getTime() ?? -1)
    || a.receivedAt.getTime() - b.receivedAt.getTime()
    || a.sequence - b.sequence;
}

function rankOf({ revision }: ReceivedRevision): number {
  return RANKS.get(revision.callStatus) ?? 0;
}

/**
 * The attempt that all its deliveries make, whatever the order in which they came: of each field the value of the leading revision
 * that has one, so an empty value never replaces another. Throws on an empty list.
 */
export function mergeRevisions(revisions: readonly ReceivedRevision[]): ProjectedAttempt {
  const { leading, others, merged } = mergeSorted(revisions);
  const receivedAt = others.reduce((first, other) => (other.receivedAt < first ? other.receivedAt : first), leading.receivedAt);
  const transcript = assembleTranscript(merged);
  return {
    ...projectFields(merged),
    outcome: deriveOutcome({
      ...merged, hasCustomerUtterance: transcript.hasCustomerUtterance, hasTranscript: transcript.messages.length > 0,
    }),
    startedAt: merged.startedAt ?? receivedAt,
    startedAtSent: merged.startedAt !== null,
    messages: transcript.messages,
    transcriptSource: transcript.source,
    saidElsewhere: transcript.elsewhere,
    warnings: listWarnings(merged, { isPartialTranscript: isPartial(transcript, merged.lastAnswer), others }),
    receivedAt,
    revisionCount: revisions.length,
  };
}

/** What all revisions say together, before anything is derived from it. Throws on an empty list. */
export function mergeRevisionFields(revisions: readonly ReceivedRevision[]): Revision {
  return mergeSorted(revisions).merged;
}

function mergeSorted(revisions: readonly ReceivedRevision[]): { leading: ReceivedRevision; others: ReceivedRevision[]; merged: Revision } {
  const [leading, ...others] = [...revisions].sort((a, b) => compareRevisions(b, a));
  if (!leading) throw new Error('an attempt has at least one revision');
  return { leading, others, merged: mergeFields([leading.revision, ...others.map(({ revision }) => revision)]) };
}

type FieldOfItself = Exclude<
  keyof ProjectedAttempt,
  'outcome' | 'startedAt' | 'startedAtSent' | 'messages' | 'transcriptSource' | 'saidElsewhere' | 'warnings' | 'receivedAt' | 'revisionCount'
>;

/** What a merged field alone decides. */
function projectFields(merged: Revision): Pick<ProjectedAttempt, FieldOfItself> {
  const { attemptNumber, result, fullTranscript: _, textDetail: _d, answer: _a, conversation: _c, ...kept } = merged;
  const resultKey = result?.toUpperCase() ?? null;
  return {
    ...kept,
    // an inbound call belongs to no campaign, whatever is sent (trap 8)
    campaignUuid: kept.type === 'inbound' ? null : kept.campaignUuid,
    number: attemptNumber,
    result: resultKey,
    resultSent: result === resultKey ? null : result,
    sentiment: kept.sentiment ?? 'none',
  };
}

/** The leading revision's warnings and those that only the merged attempt shows. */
function listWarnings(
  merged: Revision,
  { isPartialTranscript, others }: { isPartialTranscript: boolean; others: readonly ReceivedRevision[] },
): Warning[] {
  const warnings = new WarningList();
  warnings.addAll(merged.warnings);
  warnOfReversedTimes(merged, warnings);
  if (merged.startedAt === null) {
    warnings.add('start_missing', 'call_datetime', 'There is no start; the arrival of the first delivery stands for it.');
  }
  if (merged.type === 'inbound' && merged.campaignUuid !== null) {
    warnings.add('inbound_campaign', 'call_campaign_uuid', 'An inbound call belongs to no campaign; the one sent is not counted.');
  }
  if (isPartialTranscript) {
    warnings.add('transcript_partial', 'last_answer', 'The last answer is not in the transcript, which is incomplete.');
  }
  if (others.some(({ revision }) => revision.callUuid !== merged.callUuid)) {
    warnings.add('call_uuid_conflict', 'call_uuid', 'Deliveries of this attempt name different calls; the leading one is believed.');
  }
  return warnings.list();
}
