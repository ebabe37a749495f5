import 'server-only';
import pino, { type Logger } from 'pino';
import { describeFault } from './describe-fault';
import { writeTogether } from './write-together';

const perProcess = globalThis as typeof globalThis & { callboardLog?: Logger };

/**
 * Structured lines on standard output. Callers give ids, codes, counts and milliseconds; never bodies, phones, names, tokens or
 * whole URLs. Errors (`err`) are reduced to their type, message and stack, with what looks like a phone or a token blotted out.
 */
export function log(): Logger {
  const { isoTime } = pino.stdTimeFunctions;
  return (perProcess.callboardLog ??= pino(
    { base: null, timestamp: isoTime, serializers: { err: describeFault } }, writeTogether(pino.destination({ sync: true }))));
}
