import { expect, it } from 'vitest';
import { renderEnglish, textOf } from '@/components/testing/render-english';
import type { SingleAttempt } from '@/lib/attempts/types';
import { buildTimeline } from '@/lib/calls/timeline';
import { paths } from '@/lib/paths/paths';
import { Lane } from './lane';

function attempt(changes: Partial<SingleAttempt>): SingleAttempt {
  return {
    callEventUuid: 'e1', callUuid: 'call', campaignUuid: null, attemptNumber: 1, status: null, outcome: 'NO_ANSWER', callStatus: 'COMPLETED',
    startedAt: '2026-02-02T10:20:24Z', endedAt: null, durationSeconds: null, billDurationSeconds: null, initialLanguage: null,
    finalLanguage: null, voiceGender: null, result: null, sentiment: 'none', summary: null, recordingKey: null, agentUuid: null,
    agentName: null, receivedAt: '2026-02-02T10:20:24Z', messages: [], transcriptSource: null, reports: [], warnings: [], ...changes,
  };
}

const ATTEMPTS = [
  attempt({ agentName: '<b>Aida</b>' }),
  attempt({
    callEventUuid: 'e4', attemptNumber: 4, outcome: 'ANSWERED', startedAt: '2026-02-02T12:30:24Z', durationSeconds: 101,
    initialLanguage: 'RU', finalLanguage: 'KZ',
  }),
  attempt({ callEventUuid: 'e5', attemptNumber: 5, outcome: 'PENDING', startedAt: '2026-02-02T12:40:24Z' }),
];

const render = () =>
  renderEnglish(
    <Lane
      hrefOf={(eventUuid) => paths.attempt('call', eventUuid, { q: 'loans' })}
      entries={buildTimeline(ATTEMPTS, Date.parse('2026-02-02T20:00:00Z'))}
      selectedUuid="e5"
      decidingUuid="e4"
    />,
  );

it('reads as a list of attempts, pauses and what is missing', () => {
  const items = render().split('<li').slice(1).map((item) => textOf(`<li${item}`));
  expect(items).toEqual([
    'Attempt 1 No answer Feb 2, 2026, 15:20 &lt;b&gt;Aida&lt;/b&gt;',
    '… Attempts 2–3 not received',
    '2 hr 10 min later Attempt 4 Answered Feb 2, 2026, 17:30 1:41 RU → changed to KZ Decides',
    '10 min later Attempt 5 Pending Feb 2, 2026, 17:40 Unfinished for 6 h+',
  ]);
});

it('each attempt is a link that opens it with the words searched for; the open one is marked, and the one stop of the Tab key', () => {
  const links = [...render().matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
  expect(links.map((tag) => /href="([^"]+)"/.exec(tag)?.[1])).toEqual(['e1', 'e4', 'e5'].map((uuid) => `/calls/call?attempt=${uuid}&amp;q=loans`));
  expect(links.map((tag) => tag.includes('aria-current="true"'))).toEqual([false, false, true]);
  expect(links.map((tag) => tag.includes('tabindex="-1"'))).toEqual([true, true, false]);
});
