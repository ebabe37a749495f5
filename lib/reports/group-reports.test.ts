import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AttemptReport } from '@/lib/attempts/types';
import { groupReports } from './group-reports';

const report = (uuid: string | null, name: string, result: string | null = null): AttemptReport => ({ uuid, name, content: null, result });

it('keeps a renamed report together, under its newest name with the others told', () => {
  const sent = [report('u', 'Mood'), report(null, 'Plan'), report('u', 'Tone')];
  expect(groupReports(sent, new Map([['u', ['Sentiment', 'Tone', 'Mood']]]))).toEqual([
    { uuid: 'u', name: 'Sentiment', formerNames: ['Tone', 'Mood'], reports: [sent[0], sent[2]] },
    { uuid: null, name: 'Plan', formerNames: [], reports: [sent[1]] },
  ]);
});

it('does not put together what only shares a name, and copes with a uuid that is not known', () => {
  const sent = [report('a', 'Mood'), report('b', 'Mood'), report(null, 'Mood')];
  expect(groupReports(sent, new Map()).map(({ uuid, name, formerNames }) => [uuid, name, formerNames])).toEqual([['a', 'Mood', []], ['b', 'Mood', []], [null, 'Mood', []]]);
});

it('loses no report and shows none twice', () => {
  const reports = fc.array(fc.tuple(fc.option(fc.constantFrom('a', 'b')), fc.constantFrom('x', 'y', '__proto__')).map(([uuid, name]) => report(uuid, name)));
  fc.assert(fc.property(reports, (sent) => {
    const grouped = groupReports(sent, new Map([['a', ['x', 'y']]])).flatMap((group) => group.reports);
    expect(grouped).toHaveLength(sent.length);
    expect(new Set(grouped)).toEqual(new Set(sent));
  }));
});
