import clsx from 'clsx';
import type { ReactNode } from 'react';

export type RadioOption<V extends string> = { key: V; label: ReactNode; hint?: ReactNode };

type RadioGroupProps<V extends string> = {
  name: string;
  legend: string;
  options: readonly RadioOption<V>[];
  chosen: V;
  onChoose: (key: V) => void;
  disabled?: boolean;
};

/** One of a few, each with a line that explains it. */
export function RadioGroup<V extends string>({ name, legend, options, chosen, onChoose, disabled }: RadioGroupProps<V>) {
  return (
    <fieldset disabled={disabled} className="min-w-0">
      <legend className="mb-1 text-xs font-medium text-muted">{legend}</legend>
      <div className={clsx('grid gap-2', options.some(({ hint }) => hint) ? 'sm:grid-cols-2' : 'grid-flow-row sm:auto-cols-fr sm:grid-flow-col')}>
        {options.map(({ key, label, hint }) => (
          <label
            key={key}
            className="flex items-start gap-2 rounded-control border border-line px-3 py-2 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-disabled:opacity-55"
          >
            <input type="radio" name={name} checked={chosen === key} onChange={() => onChoose(key)} className="mt-0.5 accent-accent" />
            <span className="min-w-0">
              {label}
              {hint && <span className="block text-xs text-muted">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
