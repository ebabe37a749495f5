const STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 4;

/**
 * The marks of an axis from 0 to at least `largest`: at most five, a round step apart; `isWhole` where there are no halves (counts).
 * Nothing but zeros has one step of 1.
 */
export function niceTicks(largest: number, { isWhole }: { isWhole: boolean }): number[] {
  const rough = (largest > 0 ? largest : 1) / MOST_STEPS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const round = STEPS.map((step) => step * magnitude).find((step) => step >= rough) ?? rough;
  const step = isWhole ? Math.max(1, Math.ceil(round)) : round;
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  // 3 × 0.1 is not 0.3
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}
