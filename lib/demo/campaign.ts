import type { Person } from './people';
import type { Random } from './random';
import type { Language, Script } from './script';
import type { Slots } from './slots';

export type DemoVariable = { name: string; value: unknown; column_number?: unknown };

/** What the spreadsheet of a campaign says of one customer. */
export type Sheet = {
  slots: Slots;
  variables: DemoVariable[];
  /** what the calls are about happens on this day: nobody is dialled any more */
  eventDay?: string;
};
export type SheetRow = { random: Random; person: Person; phone: string; startedMs: number };

export type DemoAgent = { key: string; name: string; weight: number; voice: 'MALE' | 'FEMALE'; botName: string };
export type Company = { org: string; orgOf: string; purpose: string };

/** One campaign of the demo, or the inbound line. */
export type DemoCampaign = {
  key: string;
  /** as a manager has named it; without one its short uuid shows */
  name?: string;
  /** share of all calls, relative */
  weight: number;
  inbound?: boolean;
  scripts: readonly (readonly [Script, weight: number])[];
  /** to which language a customer may change over, and how often he does */
  switches?: { to: Script; chance: number };
  company: Partial<Record<Language, Company>>;
  people: Language;
  agents: readonly DemoAgent[];
  maxAttempts: number;
  /** multiplies the chance of an answer */
  reach: number;
  createSheet(row: SheetRow): Sheet;
};
