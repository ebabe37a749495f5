'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from './button';
import type { ButtonLook } from './button-styles';

const CONFIRMED_FOR_MS = 2_000;

type CopyButtonProps = ButtonLook & {
  /** a function where it is long and rarely asked for */
  text: string | (() => string);
  /** what is copied, where that is not plain to see */
  label?: string;
};

/** Copies `text` and says so, to eyes and screen readers. */
export function CopyButton({ text, label, variant, size = 'small' }: CopyButtonProps) {
  const t = useTranslations('action');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), CONFIRMED_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const Icon = copied ? Check : Copy;
  return (
    <Button variant={variant} size={size} onClick={() => void navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(() => setCopied(true))}>
      <Icon aria-hidden className="size-3.5" />
      <span aria-live="polite">{copied ? t('copied') : (label ?? t('copy'))}</span>
    </Button>
  );
}
