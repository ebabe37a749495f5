/** The mark of app/icon.svg, in the accent colour of the theme. */
export function Logo({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g className="stroke-on-accent" strokeWidth="3" strokeLinecap="round">
        <path d="M8 14v4" />
        <path d="M13.3 10v12" />
        <path d="M18.7 7v18" />
        <path d="M24 12.5v7" />
      </g>
    </svg>
  );
}
