'use client';

import { useEffect, useRef, useState } from 'react';
import { apiPaths } from '@/lib/paths/paths';
import { type Refusal, REFUSALS, type RefusalValues } from '@/lib/spreadsheets/spreadsheet-refused';
import type { FillReport } from '@/lib/spreadsheets/types';
import { fileNameOf, saveFile } from './save-file';

/** How the file's rows are found: by its column (null = the one that fits best), holding the phone (null) or a variable; in which sheet. */
export type FillWishes = { column: string | null; variable: string | null; sheet: string | null };

/** Why the file is not filled in, as `export.fill.refusals` says it. */
export type FillProblem = { reason: Refusal | 'too_many_bytes' | 'busy' | 'failed'; values: RefusalValues };

type State = { file: File | null; wishes: FillWishes; report: FillReport | null; phase: 'idle' | 'reading' | 'filling' | 'filled'; problem: FillProblem | null };

const NO_WISHES: FillWishes = { column: null, variable: null, sheet: null };
const NOTHING: State = { file: null, wishes: NO_WISHES, report: null, phase: 'idle', problem: null };

/** Sends the chosen file to see how it matches, and again to have it filled in; the server keeps nothing in between. */
export function useFillIn(campaignUuid: string) {
  const [state, setState] = useState<State>(NOTHING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function send(file: File, wishes: FillWishes, phase: 'reading' | 'filling'): Promise<void> {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setState((before) => ({ file, wishes, phase, problem: null, report: before.file === file ? before.report : null }));
    try {
      const url = apiPaths.spreadsheet(campaignUuid, { ...wishes, name: file.name, preview: phase === 'reading' ? '1' : null });
      const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file, signal: abort.signal });
      if (!response.ok) {
        const problem = await problemOf(response);
        return setState((before) => ({ ...before, phase: 'idle', problem }));
      }
      if (phase === 'filling') saveFile(await response.blob(), fileNameOf(response));
      // what the route writes
      const report = phase === 'reading' ? ((await response.json()) as FillReport) : null;
      setState((before) => ({ ...before, report: report ?? before.report, phase: phase === 'reading' ? 'idle' : 'filled' }));
    } catch {
      if (!abort.signal.aborted) setState((before) => ({ ...before, phase: 'idle', problem: { reason: 'failed', values: {} } }));
    }
  }
  return {
    ...state,
    choose: (file: File) => void send(file, NO_WISHES, 'reading'),
    wish: (change: Partial<FillWishes>) => state.file && void send(state.file, { ...state.wishes, ...change }, 'reading'),
    fill: () => state.file && void send(state.file, state.wishes, 'filling'),
  };
}

/** The answer's own reason where it gives one, else what its status means here. */
async function problemOf(response: Response): Promise<FillProblem> {
  const problem: unknown = await response.json().catch(() => null);
  const [detail] = typeof problem === 'object' && problem !== null && 'errors' in problem && Array.isArray(problem.errors) ? (problem.errors as unknown[]) : [];
  if (typeof detail === 'object' && detail !== null && 'reason' in detail && isRefusal(detail.reason)) {
    // what `refusalDetail` writes beside a reason
    return { reason: detail.reason, values: ('values' in detail ? detail.values : {}) as RefusalValues };
  }
  return { reason: OF_STATUS[response.status] ?? 'failed', values: {} };
}

const OF_STATUS: Record<number, FillProblem['reason']> = { 408: 'too_slow', 413: 'too_many_bytes', 503: 'busy' };
const isRefusal = (reason: unknown): reason is Refusal => typeof reason === 'string' && Object.hasOwn(REFUSALS, reason);
