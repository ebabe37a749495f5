import { useState, useTransition } from 'react';
import type { Reading } from '@/lib/hubtalk/transcript';

export type ReadSources = () => Promise<Reading[]>;

/** The sources of a talk, read when they are first asked for: most readers never do. */
export function useSources(read: ReadSources) {
  const [isOpen, setOpen] = useState(false);
  const [readings, setReadings] = useState<readonly Reading[] | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [isPending, startReading] = useTransition();
  const toggle = () => {
    setOpen(!isOpen);
    if (isOpen || readings !== null) return;
    setFailed(false);
    startReading(async () => {
      try {
        setReadings(await read());
      } catch {
        setFailed(true);
      }
    });
  };
  return { isOpen, readings, isFailed, isPending, toggle };
}

export type Sources = ReturnType<typeof useSources>;
