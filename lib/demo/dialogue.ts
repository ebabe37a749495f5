import { addDays } from '@/lib/time/day';
import type { Company, DemoAgent, DemoCampaign, Sheet } from './campaign';
import { CAMPAIGNS } from './campaigns';
import type { Person } from './people';
import type { Random } from './random';
import type { RecordedDialogue } from './recorded-dialogues';
import timings from './recording-timings.json';
import { localDay } from './schedule';
import type { Branch, Language, LanguageWords, Line, Role, Script } from './script';
import { wordsEn } from './scripts/words-en';
import { wordsKz } from './scripts/words-kz';
import { wordsRu } from './scripts/words-ru';
import { fillIn, settle, spokenDay, type Settled, type Slots } from './slots';

export type DialogueMessage = { role: Role; content: string; atSeconds: number };

/** What was said in one answered attempt, and what came of it. */
export type Dialogue = {
  branch: Branch;
  initialLanguage: Language;
  finalLanguage: Language;
  messages: DialogueMessage[];
  durationSeconds: number;
  summary: string;
  why: string;
  sentiment: 'positive' | 'neutral' | 'negative' | 'none';
  promisedDay: string | null;
  score: number | null;
  recordingKey: string | null;
};

export type DialogueInput = {
  campaign: DemoCampaign;
  script: Script;
  person: Person;
  sheet: Sheet;
  agent: DemoAgent;
  startedMs: number;
  random: Random;
};

export const WORDS: Record<Language, LanguageWords> = { RU: wordsRu, KZ: wordsKz, EN: wordsEn };

const CHARACTERS_PER_SECOND = 14;

const TIMINGS: Record<string, { key: string; durationSeconds: number; startsAtSeconds: number[] } | undefined> = timings;

/** A conversation put together from the campaign's phrases. */
export function composeDialogue(input: DialogueInput): Dialogue {
  const { campaign, script, random } = input;
  const switchesTo = campaign.switches && script.language !== campaign.switches.to.language && random.chance(campaign.switches.chance)
    ? campaign.switches.to : null;
  const spoken = switchesTo ?? script;
  const words = WORDS[spoken.language];
  const wantsToTalk = switchesTo !== null || campaign.inbound === true;
  const branch = pickBranch(spoken, words, { wantsToTalk, random });
  const settled = settle({ facts: branch.facts, words, language: spoken.language, startedMs: input.startedMs, random });
  const opening = fillIn(random.pick(script.opening.variants), slotsOf(input, script.language, settled), input.person);
  const slots = slotsOf(input, spoken.language, settled);
  const lines: Line[] = [...(switchesTo ? (words.switchedTo ?? []) : []), ...chooseLines(branch, spoken, random)];
  const rest = lines.map(({ role, variants }) => [role, fillIn(random.pick(variants), slots, input.person)] as const);
  return {
    ...reportsOn(branch, { language: spoken.language, slots, person: input.person, random }),
    branch,
    initialLanguage: script.language,
    finalLanguage: spoken.language,
    ...timed([['assistant', opening], ...rest], random),
    promisedDay: settled.promisedDay,
    score: settled.score,
    recordingKey: null,
  };
}

/** The conversation that a recording holds, with the times of its sound. */
export function playRecordedDialogue(recorded: RecordedDialogue, input: DialogueInput): Dialogue {
  const { language, initialLanguage, promisedInDays } = recorded;
  const branch = branchOfRecording(recorded);
  const timing = TIMINGS[recorded.slug];
  if (!timing) throw new Error(`No times for ${recorded.slug}: run prisma/demo/make-recordings.ts.`);
  const today = localDay(input.startedMs);
  const settled = settle({ facts: branch.facts, words: WORDS[language], language, startedMs: input.startedMs, random: input.random });
  const promisedDay = promisedInDays === undefined ? null : addDays(today, promisedInDays);
  const score = recorded.score ?? null;
  settled.slots.promise = promisedDay ? spokenDay(promisedDay, today, language) : '';
  settled.slots.score = String(score ?? '');
  const slots = slotsOf(input, language, settled);
  return {
    ...reportsOn(branch, { language, slots, person: input.person, random: input.random }),
    branch,
    initialLanguage: initialLanguage ?? language,
    finalLanguage: language,
    messages: recorded.lines.map(([role, content], index) => ({ role, content, atSeconds: timing.startsAtSeconds[index] ?? 0 })),
    durationSeconds: Math.round(timing.durationSeconds),
    summary: recorded.summary,
    promisedDay,
    score,
    recordingKey: timing.key,
  };
}

function branchOfRecording({ campaign, language, branch, slug }: RecordedDialogue): Branch {
  const scripts = CAMPAIGNS.find(({ key }) => key === campaign)?.scripts.map(([script]) => script) ?? [];
  const found = scripts.find((script) => script.language === language)?.branches.find(({ key }) => key === branch);
  if (!found) throw new Error(`${slug} belongs to no branch.`);
  return found;
}

function pickBranch(script: Script, words: LanguageWords, { wantsToTalk, random }: { wantsToTalk: boolean; random: Random }): Branch {
  // whoever rings himself or asks for his own language does not turn the bot away
  const choices = wantsToTalk ? script.branches.filter(({ short }) => !short) : [...script.branches, ...words.branches];
  return random.weighted(choices.map((branch) => [branch, branch.weight] as const));
}

/** The branch's lines, some of its detours, and now and then a digression or "say that again" between two turns. */
function chooseLines(branch: Branch, script: Script, random: Random): Line[] {
  const words = WORDS[script.language];
  const lines = branch.flow.flatMap((step) => ('ways' in step ? (random.chance(step.chance) ? random.pick(step.ways) : []) : [step]));
  if (branch.short || lines.length < 4) return lines;
  const detour: Line[] = [];
  if (random.chance(0.16)) detour.push(words.askedToRepeat, { role: 'assistant', variants: script.repeats });
  if (random.chance(0.22)) detour.push(...random.pick(words.digressions));
  // after the first answer: the customer has just spoken, so his next words follow the bot's
  const customerTurns = lines.flatMap(({ role }, index) => (role === 'user' && index >= 2 ? [index] : []));
  const at = customerTurns.length > 0 ? random.pick(customerTurns.slice(0, 2)) : lines.length;
  return [...lines.slice(0, at), ...detour, ...lines.slice(at)];
}

function slotsOf({ campaign, person, sheet, agent, startedMs }: DialogueInput, language: Language, { slots }: Settled): Slots {
  const company = campaign.company[language] ?? anyCompany(campaign);
  return {
    ...company,
    botName: agent.botName,
    firstName: person.firstName,
    fullName: person.fullName,
    ...(language === 'KZ' ? inKazakh(sheet.slots) : sheet.slots),
    ...(sheet.eventDay ? { visitDay: spokenDay(sheet.eventDay, localDay(startedMs), language) } : {}),
    ...slots,
  };
}

function inKazakh(slots: Slots): Slots {
  return Object.fromEntries(Object.entries(slots).map(([name, text]) => [name, text.replace('тенге', 'теңге')]));
}

function anyCompany(campaign: DemoCampaign): Company {
  const company = Object.values(campaign.company)[0];
  if (!company) throw new Error(`${campaign.key} has no company.`);
  return company;
}

type Reported = Pick<Dialogue, 'summary' | 'why' | 'sentiment'>;

type Told = { language: Language; slots: Slots; person: Person; random: Random };

function reportsOn(branch: Branch, { language, slots, person, random }: Told): Reported {
  const sentiment = random.weighted(branch.sentiments);
  const fill = (variants: readonly string[]): string => fillIn(random.pick(variants), slots, person);
  return { sentiment, summary: fill(branch.summaries), why: `${fill(WORDS[language].tones[sentiment])} ${fill(branch.points)}` };
}

function timed(lines: readonly (readonly [Role, string])[], random: Random): { messages: DialogueMessage[]; durationSeconds: number } {
  let atSeconds = 0.4 + random.next();
  const messages = lines.map(([role, content]) => {
    const message = { role, content, atSeconds: Math.round(atSeconds * 1000) / 1000 };
    atSeconds += content.length / CHARACTERS_PER_SECOND + 0.5 + random.next() * 1.6;
    return message;
  });
  return { messages, durationSeconds: Math.max(3, Math.round(atSeconds + random.next() * 2)) };
}
