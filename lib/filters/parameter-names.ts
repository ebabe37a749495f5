import type { PARAMETERS } from './schema';

/** The plain parameters in the order in which they are written and shown; apart from the schema, so that a browser needs no Zod. */
export const PARAMETER_NAMES = [
  'campaign', 'agent', 'type', 'outcome', 'callStatus', 'result', 'sentiment', 'language', 'initialLanguage', 'voice', 'from', 'to',
  'phone', 'q', 'attempt', 'attempts', 'duration', 'billDuration',
  'tag', 'review', 'score', 'verdict', 'agreesSentiment', 'agreesResult', 'reviewer', 'notes', 'queue',
] as const satisfies readonly (keyof typeof PARAMETERS)[];

export type ParameterName = keyof typeof PARAMETERS;
