import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { countCalls } from '@/lib/calls/data/count-calls';
import { listCalls } from '@/lib/calls/data/list-calls';
import type { CallRow } from '@/lib/calls/types';
import { PARAMETERS, type Filter } from '@/lib/filters/schema';
import { MOST_TERMS, parseSearch } from '../parse-query';
import type { FoundCall, SearchAnswer } from '../schema';
import { areCommonWords } from './are-common';
import { findByUuid } from './find-by-uuid';
import { findCallsByName } from './find-by-name';
import { findAgents, findCampaigns } from './find-places';

/** Of each group; the lists behind them show all. */
const MOST_SHOWN = 5;

/** By a name, so that what was said is in view as well. */
const MOST_NAMED = 3;

/** Fewer digits are in every other number. */
const LEAST_DIGITS = 3;

/** A shorter text says nothing yet. */
const LEAST_CHARACTERS = 2;

const NONE: SearchAnswer = {
  campaigns: [], agents: [], calls: [], attempts: [], phone: { calls: [], count: 0 }, words: { calls: [], count: 0 }, names: [],
};

/**
 * What a text of the one box can mean, at most five of each kind (three by name), the newest first: a campaign or agent by name, a call or attempt by its
 * id, calls by a fragment of their phone, by words said, by words in their variables. Nothing for less than two characters.
 */
export async function searchEverything(viewer: Viewer, written: string): Promise<SearchAnswer> {
  const text = written.trim();
  if (text.length < LEAST_CHARACTERS) return NONE;
  const [campaigns, agents, { calls, attempts }, phone, words, names] = await Promise.all([
    findCampaigns(viewer, text, MOST_SHOWN),
    findAgents(viewer, text, MOST_SHOWN),
    findByUuid(viewer, text, MOST_SHOWN),
    findByPhone(viewer, text),
    findByWords(viewer, text),
    findCallsByName(viewer, text, MOST_NAMED),
  ]);
  return { campaigns, agents, calls, attempts, phone, words, names };
}

async function findByPhone(viewer: Viewer, text: string): Promise<SearchAnswer['phone']> {
  const { data: phone } = PARAMETERS.phone.safeParse([text]);
  if (phone === undefined || (phone[0] ?? '').length < LEAST_DIGITS) return NONE.phone;
  return foundCalls(viewer, { phone }, false);
}

async function findByWords(viewer: Viewer, text: string): Promise<SearchAnswer['words']> {
  const terms = parseSearch(text);
  if (terms.length === 0 || terms.length > MOST_TERMS) return NONE.words;
  return foundCalls(viewer, { q: [text] }, await areCommonWords([text]));
}

async function foundCalls(viewer: Viewer, filter: Filter, isCommon: boolean): Promise<SearchAnswer['words']> {
  const [{ rows }, count] = await Promise.all([
    listCalls(viewer, { filter, limit: MOST_SHOWN }),
    isCommon ? null : countCalls(viewer, filter),
  ]);
  return { calls: rows.map(foundCall), count };
}

function foundCall({ callUuid, phoneNumber, campaignName, lastAttemptAt, snippets = [] }: CallRow): FoundCall {
  return { callUuid, callEventUuid: snippets[0]?.callEventUuid ?? null, phoneNumber, campaignName, lastAttemptAt, variable: null, snippets };
}
