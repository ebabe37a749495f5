'use client';

import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/** A number that this browser remembers, in every player at once; `fallback` where it remembers none within the limits. */
export function useKeptNumber(key: string, { fallback, min, max }: { fallback: number; min: number; max: number }): [number, (kept: number) => void] {
  const read = () => {
    const kept = Number.parseFloat(stored(key) ?? '');
    return kept >= min && kept <= max ? kept : fallback;
  };
  const keep = useCallback((kept: number) => {
    try {
      localStorage.setItem(key, String(kept));
    } catch {
      // a browser that keeps nothing plays all the same
    }
    listeners.forEach((listener) => listener());
  }, [key]);
  return [useSyncExternalStore(subscribe, read, () => fallback), keep];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
