import 'server-only';
import { cache } from 'react';
import { reader } from '@/lib/db/client';
import { env } from '@/lib/env/env';
import { DEFAULT_QUEUE_RULES, DEFAULT_SILENCE_HOURS, MaskedVariables, QueueRules, type Settings, SilenceHours, TimeZone } from './schema';

/**
 * The workspace's time zone (IANA), in which days are counted and times are shown: the setting, else WORKSPACE_TIME_ZONE.
 * A stored zone that this Node does not know counts as unset. Needs no viewer: it is the same for everybody and no secret.
 */
export async function getTimeZone(): Promise<string> {
  const stored = TimeZone.safeParse(await readSetting('timeZone'));
  return stored.success ? stored.data : env().workspaceTimeZone;
}

/** After how many hours without a delivery, while a campaign is calling, a banner says so: 3 unless set. For everybody, no secret. */
export async function getSilenceHours(): Promise<number> {
  const stored = SilenceHours.safeParse(await readSetting('silenceHours'));
  return stored.success ? stored.data : DEFAULT_SILENCE_HOURS;
}

/** The names of the variables that an admin masked, as he wrote them; none unless set. For everybody: names are on every page. */
export async function getMaskedVariables(): Promise<string[]> {
  const stored = MaskedVariables.safeParse(await readSetting('maskedVariables'));
  return stored.success ? stored.data : [];
}

/** The rules of the review queue; the default of each that was not set. For everybody, no secret. */
export async function getQueueRules(): Promise<QueueRules> {
  const settings = await readSettings();
  const stored = QueueRules.partial().safeParse(Object.fromEntries(Object.keys(QueueRules.shape).flatMap((key) => settings.has(key) ? [[key, settings.get(key)]] : [])));
  return { ...DEFAULT_QUEUE_RULES, ...stored.data };
}

async function readSetting(key: keyof Settings): Promise<unknown> {
  return (await readSettings()).get(key);
}

/** There are fewer of them. */
const MOST_SETTINGS = 100;

/** All of them, by key. One read for a whole page, which asks for the zone in ten places; outside of pages each call reads. */
const readSettings = cache(async (): Promise<ReadonlyMap<string, unknown>> => {
  const rows = await reader().setting.findMany({ select: { key: true, value: true }, orderBy: { key: 'asc' }, take: MOST_SETTINGS });
  return new Map(rows.map(({ key, value }) => [key, parseJson(value)]));
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
