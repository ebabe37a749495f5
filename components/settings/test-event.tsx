'use client';

import { Send } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';

export type TestEventState = { ok: true; httpStatus: number; durationMs: number; answer: string } | { ok: false; durationMs: number } | null;

type TestEventProps = { callHref: Route; send: (state: TestEventState) => Promise<TestEventState> };

/** Sends the documented example to the public address and shows what came back. */
export function TestEvent({ callHref, send }: TestEventProps) {
  const t = useTranslations('testEvent');
  const [state, submit] = useActionState(send, null);
  const isAccepted = state?.ok === true && state.httpStatus >= 200 && state.httpStatus < 300;
  return (
    <div className="flex flex-col gap-3">
      <form action={submit}>
        <SubmitButton variant="secondary">
          <Send aria-hidden className="size-4" />
          {t('send')}
        </SubmitButton>
      </form>
      {state?.ok === false && <Notice tone="danger">{t('unreachable', { durationMs: state.durationMs })}</Notice>}
      {state?.ok && (
        <Notice tone={isAccepted ? 'success' : 'danger'}>
          <p className="font-medium">{t('answered', { httpStatus: state.httpStatus, durationMs: state.durationMs })}</p>
          {isAccepted && (
            <p>
              <Link href={callHref} className="link">
                {t('open')}
              </Link>
            </p>
          )}
          <pre dir="ltr" tabIndex={0} role="group" aria-label={t('answer')} className="mt-2 max-h-60 overflow-auto font-mono text-xs break-words whitespace-pre-wrap">
            {state.answer}
          </pre>
        </Notice>
      )}
    </div>
  );
}
