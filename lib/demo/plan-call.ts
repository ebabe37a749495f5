import type { DemoAgent, DemoCampaign, DemoVariable } from './campaign';
import { CAMPAIGNS, TEST_AGENT } from './campaigns';
import { composeDialogue, playRecordedDialogue, type Dialogue, type DialogueInput } from './dialogue';
import { createPerson } from './people';
import { createRandom, stableUuid, type Random } from './random';
import { RECORDED_DIALOGUES } from './recorded-dialogues';
import { answerChance, firstAttemptMs, localDay, nextAttemptMs, type Window } from './schedule';

export type DemoSettings = { seed: string; calls: number; window: Window };

export type PlannedAttempt = {
  eventUuid: string;
  number: number;
  startedMs: number;
  endedMs: number;
  status: 'ANSWERED' | 'NO_ANSWER' | 'BUSY' | 'FAILED';
  dialogue: Dialogue | null;
};

export type PlannedCall = {
  index: number;
  callUuid: string;
  campaign: DemoCampaign;
  campaignUuid: string | null;
  agent: DemoAgent;
  agentUuid: string;
  phone: string;
  variables: DemoVariable[];
  attempts: PlannedAttempt[];
};

/** The manager's own number, from which `test_agent` is tried out (trap 35). */
export const TEST_PHONE = '77000009999';

const CALLS_BETWEEN_TESTS = 210;
const RECORDED_SHARE = 0.08;
const BRANCHES_CALLED_BACK = new Set(['callback', 'relative']);
const BRANCHES_TRIED_AGAIN = new Set(['silence', 'hung_up']);

/** One call with all its attempts. Depends on nothing but the settings and its index. */
export function planCall(settings: DemoSettings, index: number): PlannedCall {
  const random = createRandom(`${settings.seed}/call/${index}`);
  const isTest = index % CALLS_BETWEEN_TESTS === 7;
  const campaign = random.weighted(CAMPAIGNS.map((choice) => [choice, isTest && choice.inbound ? 0 : choice.weight] as const));
  const script = random.weighted(campaign.scripts);
  const person = createPerson(random, campaign.inbound ? script.language : campaign.people);
  const phone = isTest ? TEST_PHONE : phoneOf(settings, index);
  const startedMs = firstAttemptMs(settings.window, random);
  const sheet = campaign.createSheet({ random, person, phone, startedMs });
  const agent = isTest ? TEST_AGENT : random.weighted(campaign.agents.map((choice) => [choice, choice.weight] as const));
  const input = { campaign, script, person, sheet, agent, startedMs, random };
  return {
    index,
    callUuid: random.uuid(),
    campaign,
    campaignUuid: campaign.inbound ? null : stableUuid(`${settings.seed}/campaign/${campaign.key}`),
    agent,
    agentUuid: stableUuid(`${settings.seed}/agent/${agent.key}`),
    phone,
    variables: sheet.variables,
    attempts: planAttempts(settings, input),
  };
}

/** 7700000xxxx, which no operator gives out; every twentieth number was in the list before (trap 5). */
function phoneOf({ calls, seed }: DemoSettings, index: number): string {
  const space = calls <= 9_000 ? 9_990 : 1_000_000;
  const random = createRandom(`${seed}/phone/${index}`);
  const position = random.chance(0.05) && index > 40 ? index - random.int(1, 40) : index;
  return `77000${String((position * 7_919) % space).padStart(6, '0')}`;
}

function planAttempts({ window }: DemoSettings, input: DialogueInput): PlannedAttempt[] {
  const { campaign, sheet, random } = input;
  const attempts: PlannedAttempt[] = [];
  let startedMs = input.startedMs;
  while (attempts.length < campaign.maxAttempts && startedMs <= window.endsAtMs) {
    const last = planAttempt({ ...input, startedMs }, attempts);
    attempts.push(last);
    if (!isDialledAgain(last, random)) break;
    startedMs = nextAttemptMs(last.endedMs, last.status, random);
    if (sheet.eventDay && localDay(startedMs) >= sheet.eventDay) break;
  }
  return attempts;
}

function planAttempt(input: DialogueInput, before: readonly PlannedAttempt[]): PlannedAttempt {
  const { random, campaign, startedMs } = input;
  const number = before.length + 1;
  const askedFor = before.some(({ dialogue }) => dialogue && BRANCHES_CALLED_BACK.has(dialogue.branch.key));
  const chance = answerChance(startedMs, number) * campaign.reach * (askedFor ? 1.5 : 1);
  const common = { eventUuid: random.uuid(), number, startedMs };
  if (campaign.inbound || random.chance(chance)) {
    const dialogue = converse(input);
    return { ...common, endedMs: startedMs + dialogue.durationSeconds * 1000, status: 'ANSWERED', dialogue };
  }
  const status = random.weighted([['NO_ANSWER', 68], ['BUSY', 21], ['FAILED', 11]] as const);
  const ringSeconds = status === 'NO_ANSWER' ? random.int(28, 55) : random.int(1, 9);
  return { ...common, endedMs: startedMs + ringSeconds * 1000, status, dialogue: null };
}

function converse(input: DialogueInput): Dialogue {
  const { random, campaign, script, agent, person } = input;
  const recorded = RECORDED_DIALOGUES.filter((dialogue) =>
    dialogue.campaign === campaign.key && (dialogue.initialLanguage ?? dialogue.language) === script.language
    && dialogue.botVoice === agent.voice && dialogue.customerVoice === (person.male ? 'MALE' : 'FEMALE'));
  if (recorded.length > 0 && random.chance(RECORDED_SHARE)) return playRecordedDialogue(random.pick(recorded), input);
  return composeDialogue(input);
}

function isDialledAgain({ dialogue }: PlannedAttempt, random: Random): boolean {
  if (!dialogue) return random.chance(0.86);
  if (BRANCHES_CALLED_BACK.has(dialogue.branch.key)) return random.chance(0.75);
  return BRANCHES_TRIED_AGAIN.has(dialogue.branch.key) && random.chance(0.5);
}
