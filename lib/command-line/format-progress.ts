const BAR_WIDTH = 24;

/** `of` is null where the end is not known (standard input); `doneBefore` was done by an earlier run, before `elapsedMs` began. */
export type Progress = { done: number; of: number | null; doneBefore: number; elapsedMs: number };

/** One line: `[############------------] 50 %  12 000 of 24 000 deliveries, 800/s, 15 s left`. */
export function formatProgress({ done, of, doneBefore, elapsedMs }: Progress, unit: string): string {
  const perSecond = elapsedMs > 0 ? (done - doneBefore) / (elapsedMs / 1000) : 0;
  const rate = `${count(Math.round(perSecond))}/s`;
  if (of === null) return `${count(done)} ${unit}, ${rate}`;
  const share = of === 0 ? 1 : Math.min(1, done / of);
  const full = Math.round(share * BAR_WIDTH);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR_WIDTH - full)}]`;
  const left = perSecond > 0 && done < of ? `, ${formatSeconds((of - done) / perSecond)} left` : '';
  return `${bar} ${Math.floor(share * 100)} %  ${count(done)} of ${count(of)} ${unit}, ${rate}${left}`;
}

const count = (figure: number): string => new Intl.NumberFormat('en', { useGrouping: true }).format(figure).replaceAll(',', ' ');

function formatSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
