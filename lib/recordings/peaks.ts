const LOUDEST = 255;

/**
 * How loud a recording is in each of `count` equal parts (fewer when it has fewer samples): the largest deviation in any channel, from 0
 * to 255 = the loudest part. Silence from end to end is all zeros.
 */
export function computePeaks(channels: readonly Float32Array[], count: number): number[] {
  const length = Math.max(0, ...channels.map((channel) => channel.length));
  const parts = Math.min(count, length);
  const highest = new Float64Array(parts);
  for (const channel of channels) {
    for (let part = 0; part < parts; part += 1) {
      const end = Math.floor(((part + 1) * length) / parts);
      for (let index = Math.floor((part * length) / parts); index < end; index += 1) {
        const deviation = Math.abs(channel[index] ?? 0);
        if (deviation > (highest[part] ?? 0)) highest[part] = deviation;
      }
    }
  }
  const loudest = highest.reduce((most, deviation) => Math.max(most, deviation), 0);
  return Array.from(highest, (deviation) => (loudest === 0 ? 0 : Math.round((deviation / loudest) * LOUDEST)));
}
