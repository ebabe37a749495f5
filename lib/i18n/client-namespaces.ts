import type { Messages } from 'next-intl';

/**
 * The message namespaces that reach the browser; all others stay on the server, where most text is rendered.
 * messages.test.ts finds a client component that uses another one.
 */
export const CLIENT_NAMESPACES = [
  'action', 'outcome', 'sentiment', 'state', 'pagination', 'failure', 'signIn', 'setup', 'settings', 'replay', 'testEvent', 'table', 'export',
  'filters', 'search', 'shortcuts', 'views', 'talk',
  'review', 'notes', 'scorecard',
  'player',
] as const;

export function pickClientMessages(messages: Messages): Partial<Messages> {
  return Object.fromEntries(CLIENT_NAMESPACES.map((namespace) => [namespace, messages[namespace]]));
}
