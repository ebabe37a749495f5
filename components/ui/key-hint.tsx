import clsx from 'clsx';

/** The key that does the same, for eyes; the control says it to others by `aria-keyshortcuts`. */
export function KeyHint({ letter, tone = 'plain' }: { letter: string; tone?: 'plain' | 'inverse' }) {
  return (
    <kbd
      aria-hidden
      className={clsx(
        'hidden rounded-xs border px-1 font-sans text-[0.6875rem] leading-4 font-normal md:inline-block',
        tone === 'inverse' ? 'border-white/40 text-on-accent' : 'border-line bg-sunken text-muted',
      )}
    >
      {letter}
    </kbd>
  );
}
