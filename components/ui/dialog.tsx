'use client';

import { useId, useState, type ReactNode } from 'react';
import { Button } from './button';
import type { ButtonLook } from './button-styles';
import { DialogHead } from './dialog-head';

type DialogProps = ButtonLook & {
  /** content of the button that opens it */
  trigger: ReactNode;
  /** accessible name of that button, where its content does not say enough */
  label?: string;
  title: string;
  /** accessible name of the closing cross */
  closeLabel: string;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A modal on the browser's own <dialog>: focus stays inside, Escape and a press on the backdrop close it. */
export function Dialog({ trigger, label, title, closeLabel, children, variant, size }: DialogProps) {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  const headingId = useId();
  const close = () => dialog?.close();
  return (
    <>
      <Button variant={variant} size={size} aria-label={label} onClick={() => dialog?.showModal()}>
        {trigger}
      </Button>
      <dialog
        ref={setDialog}
        aria-labelledby={headingId}
        onClick={(event) => event.target === event.currentTarget && close()}
        className="w-[min(32rem,calc(100vw-2rem))] rounded-panel border border-line bg-raised p-0 text-ink shadow-raised"
      >
        <DialogHead id={headingId} title={title} closeLabel={closeLabel} onClose={close} />
        <div className="px-4 pt-2 pb-4">{typeof children === 'function' ? children(close) : children}</div>
      </dialog>
    </>
  );
}
