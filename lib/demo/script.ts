import type { Sentiment } from '@/lib/hubtalk/types';

/** As the sender writes languages: `KZ` is Kazakh. */
export type Language = 'RU' | 'KZ' | 'EN';
export type Role = 'assistant' | 'user' | 'operator';

/** One utterance; a variant is chosen at random. `{slot}` is filled in, `[paid|paid]` takes the man's or the woman's form. */
export type Line = { role: Role; variants: readonly string[] };
/** Turns that are taken with a chance; one of the ways is chosen, so that an answer belongs to its question. */
export type Detour = { chance: number; ways: readonly (readonly Line[])[] };
export type Step = Line | Detour;

/** What the reports say beyond the sentiment and the summary. */
export type BranchFacts = {
  reason?: string;
  callback?: boolean;
  /** the customer names a day on which he pays, comes or is called: how many days ahead, at most */
  promisesWithinDays?: number;
  score?: readonly [lowest: number, highest: number];
};

/** One way in which a conversation can go, from the customer's first answer on. */
export type Branch = {
  key: string;
  weight: number;
  result: string;
  sentiments: readonly (readonly [Sentiment, number])[];
  flow: readonly Step[];
  summaries: readonly string[];
  /** what the sentiment rests on: the second sentence of the "why" */
  points: readonly string[];
  facts?: BranchFacts;
  /** too short or too broken off to hold a digression */
  short?: boolean;
};

/** All conversations of one campaign in one language. */
export type Script = {
  language: Language;
  opening: Line;
  /** the errand once more, for "sorry, I did not hear" */
  repeats: readonly string[];
  branches: readonly Branch[];
};

/** What every campaign of a language shares. */
export type LanguageWords = {
  branches: readonly Branch[];
  /** question and answer that may stand between any two turns */
  digressions: readonly (readonly [customer: Line, bot: Line])[];
  askedToRepeat: Line;
  tones: Record<Sentiment, readonly string[]>;
  /** the customer asks for this language; the bot changes over */
  switchedTo: readonly [customer: Line, bot: Line] | null;
  callbackTimes: readonly string[];
};

export const bot = (...variants: string[]): Line => ({ role: 'assistant', variants });
export const customer = (...variants: string[]): Line => ({ role: 'user', variants });
export const operator = (...variants: string[]): Line => ({ role: 'operator', variants });
export const maybe = (chance: number, ...lines: Line[]): Detour => ({ chance, ways: [lines] });
/** The customer may ask one of these questions; each has its answer. */
export const maybeAsks = (chance: number, ...pairs: (readonly [question: string, answer: string])[]): Detour => ({
  chance,
  ways: pairs.map(([question, answer]) => [customer(question), bot(answer)]),
});
