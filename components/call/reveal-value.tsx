'use client';

import { Eye } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';

export type RevealAction = (callUuid: string, position: number) => Promise<{ ok: true; text: string } | { ok: false }>;

type RevealValueProps = {
  callUuid: string;
  position: number;
  reveal: RevealAction;
  /** what the button does, and with which value */
  words: { reveal: string; label: string; failed: string };
};

/** A masked value until it is asked for: on the record, and anew on each page. */
export function RevealValue({ callUuid, position, reveal, words }: RevealValueProps) {
  const [text, setText] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [isPending, startTransition] = useTransition();
  const ask = () =>
    startTransition(async () => {
      const answer = await reveal(callUuid, position).catch(() => ({ ok: false }) as const);
      setFailed(!answer.ok);
      if (answer.ok) setText(answer.text);
    });
  return (
    <span aria-live="polite" className="inline-flex flex-wrap items-center gap-1">
      {text === null ? (
        <Button variant="quiet" size="small" className="-my-1" aria-label={words.label} disabled={isPending} onClick={ask}>
          <Eye aria-hidden className="size-3.5" />
          {words.reveal}
        </Button>
      ) : (
        <bdi>{text}</bdi>
      )}
      {isFailed && <span className="text-xs text-danger-ink">{words.failed}</span>}
    </span>
  );
}
