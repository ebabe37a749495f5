/** UTC ISO 8601 with `Z`; milliseconds only where there are any, as the payload writes them: `2026-02-02T10:20:24Z`. */
export function isoInstant(instant: Date): string {
  return instant.toISOString().replace('.000Z', 'Z');
}
