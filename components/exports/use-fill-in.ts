'use client';

import { useEffect, useRef, useState } from 'react';
import type { FillReport } from '@/lib/spreadsheets/types';
import { apiPaths } from '@/lib/paths/paths';
import { fileNameOf, saveFile } from './save-file';

/** How the file's rows are found: by its column (null = the one that fits best), holding the phone (null) or a variable; in which sheet. */
export type FillWishes = { column: string | null; variable: string | null; sheet: string | null };

type State = { file: File | null; wishes: FillWishes; report: FillReport | null; phase: 'idle' | 'reading' | 'filling' | 'filled'; problem: string | null };

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
      if (!response.ok) throw new Error(await problemOf(response));
      if (phase === 'filling') saveFile(await response.blob(), fileNameOf(response));
      // what the route writes
      const report = phase === 'reading' ? ((await response.json()) as FillReport) : null;
      setState((before) => ({ ...before, report: report ?? before.report, phase: phase === 'reading' ? 'idle' : 'filled' }));
    } catch (fault) {
      const problem = fault instanceof Error ? fault.message : '';
      if (!abort.signal.aborted) setState((before) => ({ ...before, phase: 'idle', problem }));
    }
  }
  return {
    ...state,
    choose: (file: File) => void send(file, NO_WISHES, 'reading'),
    wish: (change: Partial<FillWishes>) => state.file && void send(state.file, { ...state.wishes, ...change }, 'reading'),
    fill: () => state.file && void send(state.file, state.wishes, 'filling'),
  };
}

/** The server's words, which say what is wrong with the file. */
async function problemOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const detail = typeof problem === 'object' && problem !== null && 'detail' in problem ? problem.detail : null;
  return typeof detail === 'string' ? detail : String(response.status);
}
