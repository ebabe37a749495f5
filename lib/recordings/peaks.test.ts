import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computePeaks } from './peaks';
import { Waveform } from './schema';

/** By sorting every sample into its part. */
function naivePeaks(channels: readonly Float32Array[], count: number): number[] {
  const length = Math.max(0, ...channels.map((channel) => channel.length));
  const parts = Array.from({ length: Math.min(count, length) }, () => 0);
  channels.forEach((channel) => channel.forEach((sample, index) => {
    const part = parts.findIndex((_, candidate) => index < Math.floor(((candidate + 1) * length) / parts.length));
    parts[part] = Math.max(parts[part] ?? 0, Math.abs(sample));
  }));
  const loudest = Math.max(0, ...parts);
  return parts.map((deviation) => (loudest === 0 ? 0 : Math.round((deviation / loudest) * 255)));
}

const channel = fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 200 });

it('are those of a naive reading, and what is kept of a recording', () => {
  fc.assert(fc.property(fc.array(channel, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 50 }), (channels, count) => {
    const peaks = computePeaks(channels, count);
    expect(peaks).toEqual(naivePeaks(channels, count));
    if (peaks.length > 0) expect(Waveform.safeParse({ sizeBytes: 1, durationSeconds: 1, peaks }).success).toBe(true);
  }));
});

it('the loudest part is 255 whatever the volume; silence is flat', () => {
  expect(computePeaks([Float32Array.of(0, 0.001, -0.002, 0)], 2)).toEqual([128, 255]);
  expect(computePeaks([new Float32Array(10)], 3)).toEqual([0, 0, 0]);
  expect(computePeaks([], 3)).toEqual([]);
});
