import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  /** what the page covers: days, time zone, filters */
  description?: ReactNode;
  /** above the title: the way back */
  back?: ReactNode;
  actions?: ReactNode;
};

/** The first thing of every page's content; holds its only <h1>. */
export function PageHeader({ title, description, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back && <div className="mb-1 text-xs">{back}</div>}
        <h1 className="text-xl leading-7 font-semibold tracking-tight break-words">{title}</h1>
        {description && <p className="mt-0.5 text-sm text-muted">{description}</p>}
      </div>
      {actions && (
        <div className="flex flex-wrap items-center gap-2" data-print="hide">
          {actions}
        </div>
      )}
    </header>
  );
}
