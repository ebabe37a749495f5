'use client';

import clsx from 'clsx';
import { CircleCheck, CircleX, PlugZap, TriangleAlert } from 'lucide-react';
import { useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Check } from '@/lib/recordings/check/types';

/** A check in the reader's words. */
export type ToldCheck = Pick<Check, 'code' | 'state'> & { text: string };

type StorageCheckProps = {
  check: () => Promise<ToldCheck[]>;
  labels: { test: string; results: string; failed: string; states: Record<Check['state'], string> };
};

const LOOKS = {
  ok: { icon: CircleCheck, className: 'text-success-ink' },
  warning: { icon: TriangleAlert, className: 'text-warning-ink' },
  fault: { icon: CircleX, className: 'text-danger-ink' },
};

/** Tries the storage of recordings and lists what it found, each with its next step. */
export function StorageCheck({ check, labels }: StorageCheckProps) {
  const [checks, submit] = useActionState<ToldCheck[] | 'failed' | null>(() => check().catch(() => 'failed' as const), null);
  return (
    <div className="flex flex-col gap-3">
      <form action={submit}>
        <SubmitButton variant="secondary">
          <PlugZap aria-hidden className="size-4" />
          {labels.test}
        </SubmitButton>
      </form>
      <div role="status" aria-label={labels.results}>
        {checks === 'failed' && <Notice tone="danger">{labels.failed}</Notice>}
        {Array.isArray(checks) && (
          <ul className="flex max-w-3xl flex-col gap-2">
            {checks.map(({ code, state, text }) => {
              const { icon: Icon, className } = LOOKS[state];
              return (
                <li key={code} data-check={code} className="flex items-start gap-2 text-sm">
                  <Icon aria-label={labels.states[state]} role="img" className={clsx('mt-0.5 size-4 shrink-0', className)} />
                  <span className="min-w-0 wrap-anywhere">{text}</span>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </div>
  );
}
