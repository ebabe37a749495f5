import type { ReactNode } from 'react';
import { isDay } from '@/lib/time/day';
import { Input } from './input';
import { Label } from './label';
import { Select } from './select';

type Named = { name: string; label: string };

/** The fields of a form that writes a filter into the address; `name` is that of the address. */
function Labelled({ name, label, children }: Named & { children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Label htmlFor={`filter-${name}`} className="text-xs">
        {label}
      </Label>
      {children}
    </div>
  );
}

type FilterChoiceProps = Named & {
  /** what no choice is called */
  any: string;
  chosen: readonly string[] | undefined;
  options: readonly (readonly [string, string])[];
  className?: string;
};

/** One of a few, or what the URL says when that is several, or one that is not listed. */
export function FilterChoice({ name, label, any, chosen = [], options, className = 'max-w-56' }: FilterChoiceProps) {
  const current = chosen.join();
  const isListed = current === '' || options.some(([key]) => key === current);
  return (
    <Labelled name={name} label={label}>
      <Select id={`filter-${name}`} name={name} defaultValue={current} className={className}>
        <option value="">{any}</option>
        {!isListed && <option value={current}>{chosen.join(', ')}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

/** A day of the workspace; an instant of a hand-written URL stays one. */
export function FilterBound({ name, label, bound = '' }: Named & { bound?: string | undefined }) {
  const type = bound === '' || isDay(bound) ? 'date' : 'text';
  return (
    <Labelled name={name} label={label}>
      <Input id={`filter-${name}`} name={name} type={type} defaultValue={bound} className="w-36" />
    </Labelled>
  );
}
