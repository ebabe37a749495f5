import clsx from 'clsx';
import { NO_FIGURE } from '@/lib/format/number';
import { CodeText } from '@/components/ui/code-text';

/** A result code as sent, in one line; the whole of it on hover. */
export function ResultText({ result, className }: { result: string | null; className?: string }) {
  if (result === null) return <span className="text-faint">{NO_FIGURE}</span>;
  return <CodeText code={result} className={clsx('max-w-56', className)} />;
}
