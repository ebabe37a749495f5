import { appendFileSync } from 'node:fs';

/** `npm run test:reliability` sets it; without it the short form runs, as in CI. */
export const IS_FULL = process.env.RELIABILITY === 'full';

export function inForm<T>({ short, full }: { short: T; full: T }): T {
  return IS_FULL ? full : short;
}

export type Figure = { what: string; measured: string };

/** Set by report.ts: where the figures of the run are gathered. */
export const FIGURES_VARIABLE = 'CALLBOARD_RELIABILITY_FIGURES';

/** Notes what was measured, for the table that ends the run. Call it after the expectations, so that only what held is reported. */
export function reportFigure(what: string, measured: string): void {
  const file = process.env[FIGURES_VARIABLE];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, measured } satisfies Figure)}\n`);
}

/** Says aloud why a test could not be run on this machine: a silent skip looks like a pass. */
export function skipLoudly(what: string, why: string): void {
  process.stderr.write(`\n!!! SKIPPED: ${what}. ${why}\n\n`);
  reportFigure(what, `SKIPPED: ${why}`);
}
