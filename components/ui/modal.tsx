'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { DialogHead } from './dialog-head';

type ModalProps = {
  title: string;
  closeLabel: string;
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
  /** has nothing to press, so that its content is scrolled by keys itself */
  isText?: boolean;
};

/** A modal that is open while it is there, on the browser's own <dialog>; title and footer stay while its content scrolls. */
export function Modal({ title, closeLabel, onClose, footer, children, isText = false }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
      className="w-[min(46rem,calc(100vw-1rem))] overflow-hidden rounded-panel border border-line bg-raised p-0 text-ink shadow-raised"
    >
      <div className="flex max-h-[min(46rem,calc(100dvh-2rem))] flex-col">
        <DialogHead id={headingId} title={title} closeLabel={closeLabel} onClose={close} />
        <div {...(isText ? { tabIndex: 0, role: 'group', 'aria-labelledby': headingId } : {})} className="mt-2 min-h-0 flex-1 overflow-y-auto px-4 pb-4">
          {children}
        </div>
        {footer && <div className="border-t border-line bg-surface px-4 py-3">{footer}</div>}
      </div>
    </dialog>
  );
}
