'use client';

import { X } from 'lucide-react';
import { Button } from './button';

type DialogHeadProps = { id: string; title: string; closeLabel: string; onClose: () => void };

/** The title of a modal, which `id` names it by, and the cross that closes it. */
export function DialogHead({ id, title, closeLabel, onClose }: DialogHeadProps) {
  return (
    <div className="flex items-center justify-between gap-4 px-4 pt-3">
      <h2 id={id} className="text-base font-semibold">
        {title}
      </h2>
      <Button variant="quiet" size="icon" aria-label={closeLabel} onClick={onClose}>
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  );
}
