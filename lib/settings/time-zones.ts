export type ZoneOption = { zone: string; offset: string };

/** `UTC+5`, `UTC−3:30`, `UTC+0`: the zone's distance at that instant, the same in every language. */
export function formatUtcOffset(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // ICU versions differ in whether they write the zero.
  return offset.replace(/^GMT$/, 'GMT+0').replace('GMT', 'UTC').replace('-', '−');
}

/** All zones that this Node knows, by name, with their distance from UTC at `at`. */
export function listTimeZones(at: Date): ZoneOption[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({ zone, offset: formatUtcOffset(zone, at) }));
}
