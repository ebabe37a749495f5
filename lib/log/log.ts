import 'server-only';
import pino, { type Logger } from 'pino';

const perProcess = globalThis as typeof globalThis & { callboardLog?: Logger };

/**
 * Structured lines on standard output. Callers give ids, codes, counts and milliseconds; never bodies, phones, names, tokens or
 * whole URLs. Errors are reduced to their type, message and stack.
 */
export function log(): Logger {
  return (perProcess.callboardLog ??= pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }));
}
