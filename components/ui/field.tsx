import type { ComponentProps, ReactNode } from 'react';
import { Input } from './input';
import { Label } from './label';

type FieldProps = Omit<ComponentProps<typeof Input>, 'name'> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** what is wrong with the entry, in the reader's language */
  error?: string | undefined;
};

/** Label, input, hint and error, tied together for screen readers. Its id is `field-<name>` unless given. */
export function Field({ name, label, hint, error, id = `field-${name}`, ...rest }: FieldProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      <Input id={id} name={name} aria-invalid={error ? true : undefined} aria-describedby={described || undefined} {...rest} />
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-xs text-danger-ink">
          {error}
        </p>
      )}
    </div>
  );
}
