import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAMPAIGNS } from './campaigns';
import { DEMO_RECORDINGS } from './environment';
import { RECORDED_DIALOGUES } from './recorded-dialogues';
import timings from './recording-timings.json';
import { readDatedAttempts, readDeliveries, textOf } from './testing/read-demo';

const attempts = readDatedAttempts(readDeliveries({ anchorDay: '2026-11-24' }));
const recorded = attempts.filter(({ fields }) => textOf(fields.audio_recording_url).startsWith('demo/'));
const times = Object.values(timings);

describe('the recordings of the demo', () => {
  it('are there, and small', () => {
    const sizes = times.map(({ key }) => statSync(path.join(DEMO_RECORDINGS, key)).size);
    expect(Math.min(...sizes)).toBeGreaterThan(10_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1.5 * 1024 * 1024);
    const held = readdirSync(path.join(DEMO_RECORDINGS, 'demo')).map((name) => `demo/${name}`);
    expect(held.sort()).toEqual(times.map(({ key }) => key).sort());
  });

  it('have a second for every line, rising within the recording', () => {
    for (const { slug, lines } of RECORDED_DIALOGUES) {
      const { startsAtSeconds, durationSeconds } = timings[slug as keyof typeof timings];
      expect(startsAtSeconds).toHaveLength(lines.length);
      expect(startsAtSeconds).toEqual([...startsAtSeconds].sort((one, other) => one - other));
      expect(startsAtSeconds.at(-1)).toBeLessThan(durationSeconds);
    }
  });

  it('are each the recording of several attempts, and every campaign has some', () => {
    const keys = recorded.map(({ fields }) => textOf(fields.audio_recording_url));
    for (const { key } of times) expect(keys.filter((used) => used === key).length).toBeGreaterThanOrEqual(2);
    const withRecording = new Set(recorded.map(({ fields }) => textOf(fields.call_campaign_uuid)).filter((uuid) => uuid !== ''));
    expect(withRecording.size).toBe(CAMPAIGNS.filter(({ inbound }) => !inbound).length);
  });

  it('last as long as their attempts say, and begin each line when its message does', () => {
    const plain = recorded.filter(({ fields }) => typeof fields.duration === 'number' && fields.duration > 0 && 'end_datetime' in fields);
    expect(plain.length).toBeGreaterThan(100);
    for (const { fields } of plain) {
      const timing = times.find(({ key }) => key === fields.audio_recording_url);
      expect(fields.duration).toBe(Math.round(timing?.durationSeconds ?? -1));
    }
    const timed = plain.filter(({ fields }) => Date.parse(textOf(fields.end_datetime)) > Date.parse(textOf(fields.call_datetime)));
    expect(timed.length).toBeGreaterThan(100);
    for (const { fields, startedMs } of timed) {
      const { messages } = fields.mapped_answers as { messages: { timestamp: string }[] };
      const timing = times.find(({ key }) => key === fields.audio_recording_url);
      const sent = messages.filter(({ timestamp }) => timestamp !== '');
      const seconds = sent.map(({ timestamp }) => (Date.parse(timestamp) - startedMs) / 1000);
      expect(seconds).toEqual(timing?.startsAtSeconds);
    }
  });
});
