import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { problemKind } from '@/lib/deliveries/problem';
import type { DeliveryProblem } from '@/lib/deliveries/types';

/** Why a delivery is not projected, in the reader's words where it is a refusal; the fault of a projection keeps its own. */
export function ProblemText({ problem, className }: { problem: DeliveryProblem; className?: string }) {
  const t = useTranslations('deliveries.problems');
  const { detail, errors } = problem;
  if (detail === '') return null;
  const kind = problemKind(detail);
  const places = errors.map(({ path, message }) => [path, message].filter(Boolean).join(' ')).join('; ');
  return (
    <span title={[detail, places].filter(Boolean).join(' ')} className={clsx('block', className)}>
      {kind === null ? <bdi lang="en">{detail}</bdi> : t(kind)}
    </span>
  );
}
