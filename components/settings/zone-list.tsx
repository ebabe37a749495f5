import type { ZoneOption } from '@/lib/settings/time-zones';

/** The browser's own searchable list: found by name and by offset. */
export function ZoneList({ id, zones }: { id: string; zones: ZoneOption[] }) {
  return (
    <datalist id={id}>
      {zones.map(({ zone, offset }) => (
        <option key={zone} value={zone}>
          {offset}
        </option>
      ))}
    </datalist>
  );
}
