import 'server-only';
import { format } from 'node:util';
import { blot } from './describe-fault';

/**
 * From now on what anybody prints as an error or a warning loses what looks like a phone or a token, as the log's own faults do: Next
 * prints what pages throw to standard error by itself, and drivers quote the values of a failed statement.
 */
export function redactConsole(console: Pick<Console, 'error' | 'warn'>): void {
  for (const kind of ['error', 'warn'] as const) {
    const print = console[kind].bind(console);
    console[kind] = (...words: unknown[]) => print('%s', blot(format(...words)));
  }
}
