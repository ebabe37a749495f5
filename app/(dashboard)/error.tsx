'use client';

import { Failure, type FailureProps } from '@/components/shell/failure';

export default function DashboardError(props: FailureProps) {
  return (
    <div className="rounded-panel border border-line bg-surface">
      <Failure {...props} />
    </div>
  );
}
