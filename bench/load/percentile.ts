/** The smallest of the numbers that so many percent of them do not exceed (nearest rank); null when there are none. */
export function percentile(numbers: readonly number[], percent: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null;
}
