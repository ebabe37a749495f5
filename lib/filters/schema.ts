import type { Outcome, Sentiment } from '@/lib/hubtalk/types';

export type ComparisonOp = 'eq' | 'ne' | 'contains' | 'starts' | 'gt' | 'gte' | 'lt' | 'lte';

/** `op:value` on a variable or report. Numeric when both sides are numbers, else by text, case-insensitive. */
export type ValueTest =
  | { op: ComparisonOp; operand: string }
  | { op: 'between'; low: string; high: string }
  | { op: 'in'; operands: string[] }
  | { op: 'empty' | 'present' };

/** `op:number` on attempt, attempts, duration, billDuration. */
export type NumberTest =
  | { op: 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte'; operand: number }
  | { op: 'between'; low: number; high: number }
  | { op: 'in'; operands: number[] }
  | { op: 'empty' | 'present' };

/** Tests of one variable (report); one of them must hold. */
export type NamedTests = { name: string; tests: ValueTest[] };

/**
 * CONTRACT.md §4: fields are AND, the entries of one field OR; an absent field filters nothing.
 * `from` and `to` stay as written: a day `YYYY-MM-DD` in the workspace's time zone (`to` inclusive) or an ISO instant (`to` exclusive).
 */
export type Filter = {
  campaign?: string[];
  agent?: string[];
  type?: ('inbound' | 'outbound')[];
  outcome?: Outcome[];
  /** upper-case */
  callStatus?: string[];
  /** upper-case keys; `NONE` = no result */
  result?: string[];
  sentiment?: Sentiment[];
  /** final language, upper-case */
  language?: string[];
  initialLanguage?: string[];
  voice?: string[];
  from?: string;
  to?: string;
  /** digits only, a leading 8 of 11 turned into 7 */
  phone?: string[];
  q?: string[];
  attempt?: NumberTest[];
  attempts?: NumberTest[];
  duration?: NumberTest[];
  billDuration?: NumberTest[];
  variables?: NamedTests[];
  reports?: NamedTests[];
};
