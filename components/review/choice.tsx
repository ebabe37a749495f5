'use client';

import clsx from 'clsx';
import type { ReactNode } from 'react';

export type Option = {
  value: string;
  label: ReactNode;
  /** what a screen reader says instead of the label */
  name?: string;
  tone?: 'plain' | 'good' | 'bad';
};

type ChoiceProps = {
  name: string;
  /** names the group; shown by whoever uses it */
  labelledBy: string;
  describedBy?: string | undefined;
  options: readonly Option[];
  /** '' while nothing is chosen */
  chosen: string;
  isDisabled?: boolean;
  onChoose: (chosen: string) => void;
};

const TONES = {
  plain: 'has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-ink',
  good: 'has-checked:border-success has-checked:bg-success-soft has-checked:text-success-ink',
  bad: 'has-checked:border-danger has-checked:bg-danger-soft has-checked:text-danger-ink',
};

/** One of a few, as the browser's own radio buttons side by side: arrows choose, a form sends it without scripts. */
export function Choice({ name, labelledBy, describedBy, options, chosen, isDisabled = false, onChoose }: ChoiceProps) {
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy} className="flex min-w-0 gap-1">
      {options.map(({ value, label, name: said, tone = 'plain' }) => (
        <label
          key={value}
          className={clsx(
            'relative inline-flex h-7 min-w-7 flex-1 items-center justify-center gap-1 rounded-control border border-line bg-surface px-1.5 text-xs',
            'font-medium whitespace-nowrap text-muted select-none hover:border-control hover:text-ink has-disabled:opacity-55',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent-ink',
            isDisabled ? 'pointer-events-none' : 'cursor-pointer',
            TONES[tone],
          )}
        >
          <input
            type="radio"
            name={name}
            value={value}
            aria-label={said}
            checked={chosen === value}
            disabled={isDisabled}
            onChange={() => onChoose(value)}
            className="absolute inset-0 size-full cursor-[inherit] appearance-none opacity-0"
          />
          {label}
        </label>
      ))}
    </div>
  );
}
