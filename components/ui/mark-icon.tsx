export const MARK_NAMES = [
  'phone-call', 'phone-missed', 'phone-off', 'triangle-alert', 'circle-dashed', 'smile', 'meh', 'frown', 'minus',
  'panel-right',
] as const;
export type MarkName = (typeof MARK_NAMES)[number];

/** Of the file: browsers keep it for good, under this address (next.config.js). */
export const MARKS_VERSION = '70de884a';

/**
 * A mark out of public/icons.svg. Lists bear two a row: as components of lucide-react each would be sent with all its paths twice,
 * and be hydrated in the browser.
 */
export function MarkIcon({ name }: { name: MarkName }) {
  return (
    <svg aria-hidden className="size-3.5">
      <use href={`/icons.svg?v=${MARKS_VERSION}#${name}`} />
    </svg>
  );
}
