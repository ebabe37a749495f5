import path from 'node:path';

/** The files of lib/, written in TypeScript, that run as threads. */
export const TYPESCRIPT_THREADS = ['exports/thread/file-thread.ts', 'ingest/recorder/recording-thread.ts', 'spreadsheets/fill-thread.ts'] as const;
export type TypescriptThread = (typeof TYPESCRIPT_THREADS)[number];

/** Beside the pages, so that whatever throws them away throws these away as well. */
export const BUILT_THREADS = path.join('.next', 'threads');

/** The JavaScript that a build makes of it, in `BUILT_THREADS`. */
export function builtName(thread: TypescriptThread): string {
  return thread.replace(/\.ts$/, '.mjs');
}
