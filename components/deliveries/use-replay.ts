'use client';

import { useRef, useState } from 'react';
import type { ReplayCounts, ReplayStep } from '@/lib/deliveries/types';

export type ReplayProgress = { phase: 'running' | 'done' | 'cancelled' | 'broken'; done: number; whole: number; counts: ReplayCounts };

const NONE: ReplayCounts = { projected: 0, deferred: 0, rejected: 0, failed: 0 };

function plus(one: ReplayCounts, other: ReplayCounts): ReplayCounts {
  return {
    projected: one.projected + other.projected,
    deferred: one.deferred + other.deferred,
    rejected: one.rejected + other.rejected,
    failed: one.failed + other.failed,
  };
}

/** Drives a replay step by step, so that it can be watched and stopped; what is done stays done. */
export function useReplay(onEnd: () => void) {
  const [progress, setProgress] = useState<ReplayProgress | null>(null);
  const isCancelled = useRef(false);
  async function start(whole: number, step: (afterId: number) => Promise<ReplayStep>): Promise<void> {
    isCancelled.current = false;
    let counts = NONE;
    const show = (phase: ReplayProgress['phase']) => {
      const done = counts.projected + counts.deferred + counts.rejected + counts.failed;
      setProgress({ phase, done, whole, counts });
    };
    show('running');
    for (let afterId: number | null = 0; afterId !== null; ) {
      const report: ReplayStep | null = await step(afterId).catch(() => null);
      if (report === null) {
        show('broken');
        return onEnd();
      }
      counts = plus(counts, report.counts);
      afterId = report.nextAfterId;
      if (isCancelled.current && afterId !== null) {
        show('cancelled');
        return onEnd();
      }
      show('running');
    }
    show('done');
    onEnd();
  }
  return { progress, start, cancel: () => void (isCancelled.current = true) };
}
