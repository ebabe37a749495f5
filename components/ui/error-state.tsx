import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type ErrorStateProps = {
  title: ReactNode;
  children?: ReactNode;
  /** Next's digest: lets an administrator find the log line */
  reference?: ReactNode;
  actions?: ReactNode;
};

export function ErrorState({ title, children, reference, actions }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <TriangleAlert aria-hidden className="size-6 text-danger" />
      <p className="font-medium">{title}</p>
      {children && <div className="max-w-md text-sm text-muted">{children}</div>}
      {reference && <p className="text-xs text-faint">{reference}</p>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
