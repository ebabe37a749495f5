import 'server-only';
import pino, { type Logger } from 'pino';
import { describeFault } from './describe-fault';

const perProcess = globalThis as typeof globalThis & { callboardLog?: Logger };

/**
 * Structured lines on standard output. Callers give ids, codes, counts and milliseconds; never bodies, phones, names, tokens or
 * whole URLs. Errors (`err`) are reduced to their type, message and stack, with what looks like a phone or a token blotted out.
 */
export function log(): Logger {
  return (perProcess.callboardLog ??= pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeFault } }));
}
