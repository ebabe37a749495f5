import clsx from 'clsx';
import { NO_FIGURE } from '@/lib/format/number';

/** A result code as sent, in one line; the whole of it on hover. */
export function ResultText({ result, className }: { result: string | null; className?: string }) {
  if (result === null) return <span className="text-faint">{NO_FIGURE}</span>;
  return (
    <bdi title={result} className={clsx('block max-w-56 truncate font-mono text-xs', className)}>
      {result}
    </bdi>
  );
}
