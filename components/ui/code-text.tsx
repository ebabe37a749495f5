import clsx from 'clsx';

/**
 * A code such as `CALL_ANSWERED_PROMISE_TO_PAY` in one line. Codes differ in their last words, so where there is no room it is the
 * beginning that gives way: a line that runs from right to left is cut at its left.
 */
export function CodeText({ code, className }: { code: string; className?: string }) {
  return (
    <span title={code} className={clsx('block truncate text-left font-mono text-xs [direction:rtl]', className)}>
      <bdi dir="ltr">{code}</bdi>
    </span>
  );
}
