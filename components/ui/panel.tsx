import clsx from 'clsx';
import type { ReactNode } from 'react';

type PanelProps = {
  title?: ReactNode;
  /** one line under the title: what is counted, which days */
  description?: ReactNode;
  /** buttons and links at the right of the title */
  actions?: ReactNode;
  /** tables go edge to edge */
  flush?: boolean;
  className?: string;
  /** gives the section a name for landmarks and in-page links */
  id?: string;
  /** the section's name where no title shows it */
  label?: string;
  /** none: the head is all */
  children?: ReactNode;
};

/** A titled card: the building block of every page. */
export function Panel({ title, description, actions, flush = false, className, id, label, children }: PanelProps) {
  const headingId = id && title ? `${id}-heading` : undefined;
  return (
    <section
      data-panel
      id={id}
      aria-labelledby={headingId}
      aria-label={headingId ? undefined : label}
      className={clsx('min-w-0 rounded-panel border border-line bg-surface', className)}
    >
      {(title || actions) && (
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-3 pb-2">
          <div className="min-w-0">
            {title && (
              <h2 id={headingId} className="text-sm font-semibold">
                {title}
              </h2>
            )}
            {description && <p className="text-xs text-muted">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      {children !== undefined && <div className={flush ? 'min-w-0' : clsx('min-w-0 px-4 pb-4', !title && !actions && 'pt-4')}>{children}</div>}
    </section>
  );
}
