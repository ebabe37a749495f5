'use client';

import { useEffect, useRef, useState } from 'react';
import { decodeFrames, FRAMES_TYPE } from '@/lib/exports/frames';
import { fileNameOf, saveFile } from './save-file';

export type DownloadProgress = { phase: 'running' | 'done' | 'cancelled' | 'failed'; rows: number; bytes: number };

/** Parts are put together from time to time, so that the browser can move them to its disk. */
const JOIN_BYTES = 8 * 1024 * 1024;
const SHOW_EVERY_MS = 120;

/** Fetches an export while telling how far it is, and gives it to the browser when it came whole; `cancel` stops the server as well. */
export function useDownload() {
  const [progress, setProgress] = useState<DownloadProgress | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const show = (phase: DownloadProgress['phase'], { rows, bytes }: { rows: number; bytes: number }) => setProgress({ phase, rows, bytes });

  async function start(url: string, body: string): Promise<void> {
    const abort = new AbortController();
    running.current = abort;
    const got = { rows: 0, bytes: 0 };
    show('running', got);
    try {
      const headers = { 'Content-Type': 'application/json', Accept: FRAMES_TYPE };
      const response = await fetch(url, { method: 'POST', headers, body, signal: abort.signal });
      if (!response.ok || !response.body) throw new Error(String(response.status));
      const file = await collect(response.body, got, () => show('running', got));
      saveFile(new Blob(file, { type: response.headers.get('content-type') ?? '' }), fileNameOf(response));
      show('done', got);
    } catch {
      show(abort.signal.aborted ? 'cancelled' : 'failed', got);
    }
  }
  return { progress, start, cancel: () => running.current?.abort(), forget: () => setProgress(null) };
}

async function collect(body: ReadableStream<Uint8Array>, got: { rows: number; bytes: number }, tell: () => void): Promise<Blob[]> {
  const joined: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let partBytes = 0;
  let toldAtMs = 0;
  for await (const { rows, bytes } of decodeFrames(piecesOf(body))) {
    parts.push(new Uint8Array(bytes));
    partBytes += bytes.length;
    got.rows += rows;
    got.bytes += bytes.length;
    if (partBytes >= JOIN_BYTES) {
      joined.push(new Blob(parts));
      [parts, partBytes] = [[], 0];
    }
    if (performance.now() - toldAtMs > SHOW_EVERY_MS) {
      toldAtMs = performance.now();
      tell();
    }
  }
  return [...joined, new Blob(parts)];
}

/** Not every browser iterates a stream. */
async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
