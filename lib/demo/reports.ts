import type { Dialogue } from './dialogue';
import type { PlannedCall } from './plan-call';
import { stableUuid, type Random } from './random';

export type DemoReport = { name: string; uuid: string; content: string; result: unknown };

type CustomReport = 'promised_date' | 'visit_date' | 'reason' | 'nps_score' | 'callback_requested';

/** What each campaign asks of a conversation afterwards. */
const CUSTOM_REPORTS: Record<string, readonly CustomReport[]> = {
  'bank-debt': ['promised_date', 'reason', 'callback_requested'],
  'test-drive': ['visit_date', 'reason', 'callback_requested'],
  microloan: ['reason', 'callback_requested'],
  clinic: ['visit_date', 'reason'],
  delivery: ['nps_score', 'reason', 'callback_requested'],
  hotel: ['nps_score', 'reason', 'callback_requested'],
};

/** In the later half of the demo the clinic calls its `reason` so; the report's uuid stays (trap 16). */
const RENAMED_REASON = 'visit_reason';

/** The reports of a conversation, in one of the shapes in which they come (trap 15). */
export function dynamicReports(call: PlannedCall, dialogue: Dialogue, random: Random): unknown {
  const reports = listReports(call, dialogue);
  return random.weighted<() => unknown>([
    [() => ({ reports }), 72],
    [() => reports, 16],
    [() => Object.fromEntries(reports.map((report) => [report.name, report])), 7],
    [() => JSON.stringify({ reports }), 3],
    [() => reports[0], 2],
  ])();
}

/** Sentiment with its "why", the summary, and the campaign's own reports; a report keeps its uuid within a campaign. */
export function listReports(call: PlannedCall, dialogue: Dialogue): DemoReport[] {
  const uuidOf = (name: string): string => stableUuid(`report/${call.campaignUuid ?? 'inbound'}/${name}`);
  const sentiment = dialogue.sentiment === 'none' ? '' : dialogue.sentiment;
  const custom = CUSTOM_REPORTS[call.campaign.key] ?? [];
  const isRenamed = call.campaign.key === 'clinic' && call.index % 2 === 1;
  return [
    { name: 'cybernet_sentiment_analysis', uuid: uuidOf('sentiment'), content: dialogue.why, result: sentiment },
    { name: 'call_summary', uuid: uuidOf('summary'), content: dialogue.summary, result: dialogue.summary },
    ...custom.map((name) => ({
      name: name === 'reason' && isRenamed ? RENAMED_REASON : name,
      uuid: uuidOf(name),
      ...customResult(name, dialogue),
    })),
  ];
}

function customResult(name: CustomReport, dialogue: Dialogue): Pick<DemoReport, 'content' | 'result'> {
  const { facts } = dialogue.branch;
  const why = dialogue.why.split(/(?<=[.!?]) /).at(-1) ?? '';
  switch (name) {
    case 'promised_date':
    case 'visit_date':
      return { content: dialogue.promisedDay ? why : '', result: dialogue.promisedDay };
    case 'reason':
      return { content: why, result: facts?.reason ?? '' };
    case 'nps_score':
      return { content: dialogue.score === null ? '' : why, result: dialogue.score };
    case 'callback_requested':
      return { content: '', result: facts?.callback ? 'yes' : 'no' };
  }
}
