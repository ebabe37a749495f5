const DAY_MS = 86_400_000;

type Zone = { formatter: Intl.DateTimeFormat; offsetsByUtcDay: Map<number, number | null> };

const zones = new Map<string, Zone>();

/**
 * How far the zone's clocks are ahead of UTC at an instant, in milliseconds. Formatting with Intl takes microseconds, so the
 * offset of every UTC day without a change of clocks is kept: millions of attempts fall on a few hundred days.
 */
export function offsetMs(instantMs: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const utcDay = Math.floor(instantMs / DAY_MS);
  let offset = zone.offsetsByUtcDay.get(utcDay);
  if (offset === undefined) {
    const first = readOffset(zone, utcDay * DAY_MS);
    offset = first === readOffset(zone, (utcDay + 1) * DAY_MS - 1000) ? first : null;
    zone.offsetsByUtcDay.set(utcDay, offset);
  }
  return offset ?? readOffset(zone, instantMs);
}

/** Whether the name is an IANA zone that this machine knows; offsets such as `+05:00` are not names. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (!zone) {
    const formatter = new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', era: 'short',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    zone = { formatter, offsetsByUtcDay: new Map() };
    zones.set(timeZone, zone);
  }
  return zone;
}

function readOffset({ formatter }: Zone, instantMs: number): number {
  const read: Record<string, number> = {};
  let beforeChrist = false;
  for (const { type, value } of formatter.formatToParts(instantMs)) {
    if (type === 'era') beforeChrist = value === 'BC';
    else read[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  const local = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  local.setUTCFullYear(beforeChrist ? 1 - year : year, month - 1, day);
  return local.getTime() - Math.floor(instantMs / 1000) * 1000;
}
