import type { AttemptNumberFigures } from './types';

/** `andLater`: this number and all above it. */
export type AttemptNumberGroup = AttemptNumberFigures & { andLater: boolean };

/** The figures by attempt number with those from `last` on in one group, so that a chart has room; attempts without a number stay last. */
export function foldAttemptNumbers(figures: readonly AttemptNumberFigures[], last: number): AttemptNumberGroup[] {
  const isLate = ({ attemptNumber }: AttemptNumberFigures): boolean => attemptNumber !== null && attemptNumber >= last;
  const late = figures.filter(isLate);
  if (late.length < 2) return figures.map((group) => ({ ...group, andLater: false }));
  const folded: AttemptNumberGroup = { attemptNumber: last, attempts: 0, answered: 0, andLater: true };
  for (const { attempts, answered } of late) {
    folded.attempts += attempts;
    folded.answered += answered;
  }
  const early = figures.filter((group) => !isLate(group)).map((group) => ({ ...group, andLater: false }));
  const unnumbered = early.filter(({ attemptNumber }) => attemptNumber === null);
  return [...early.filter(({ attemptNumber }) => attemptNumber !== null), folded, ...unnumbered];
}
