import type { Route } from 'next';
import { encodeFilter } from '@/lib/filters/encode-filter';
import { paths } from '@/lib/paths/paths';
import type { FoundCall, SearchAnswer } from '@/lib/search/schema';

export type OptionGroup = 'call' | 'event' | 'campaigns' | 'agents' | 'phone' | 'names' | 'words';

/** One line of the results. `all` leads to the whole list: `count` calls, 0 when there are too many to count. */
export type SearchOption =
  | { kind: 'call'; key: string; href: Route; call: FoundCall }
  | { kind: 'place'; key: string; href: Route; title: string }
  | { kind: 'all'; key: string; href: Route; count: number };

export type OptionGroups = { group: OptionGroup; options: SearchOption[] }[];

/** The results in the order in which they are shown: what was named exactly comes first. Groups without any are left out. */
export function searchOptions(text: string, { campaigns, agents, calls, attempts, phone, words, names }: SearchAnswer): OptionGroups {
  const callOptions = (group: OptionGroup, found: readonly FoundCall[], q?: string) =>
    found.map((call): SearchOption => ({
      kind: 'call', key: `${group}-${call.callEventUuid ?? call.callUuid}`, call, href: paths.call(call.callUuid, call.callEventUuid ?? undefined, q),
    }));
  const all = (group: 'phone' | 'words', { count, calls: shown }: SearchAnswer['phone']): SearchOption[] =>
    shown.length === 0 ? [] : [{
      kind: 'all', key: `${group}-all`, count: count ?? 0, href: paths.calls(encodeFilter(group === 'phone' ? { phone: [text] } : { q: [text] })),
    }];
  const groups: OptionGroups = [
    { group: 'call', options: callOptions('call', calls) },
    { group: 'event', options: callOptions('event', attempts) },
    { group: 'campaigns', options: campaigns.map(({ campaignUuid, campaignName }) => ({
      kind: 'place', key: `campaign-${campaignUuid}`, href: paths.campaign(campaignUuid), title: campaignName,
    })) },
    { group: 'agents', options: agents.map(({ agentUuid, agentName }) => ({
      kind: 'place', key: `agent-${agentUuid}`, href: paths.calls(encodeFilter({ agent: [agentUuid] })), title: agentName,
    })) },
    { group: 'phone', options: [...callOptions('phone', phone.calls), ...all('phone', phone)] },
    { group: 'names', options: callOptions('names', names) },
    { group: 'words', options: [...callOptions('words', words.calls, text), ...all('words', words)] },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
