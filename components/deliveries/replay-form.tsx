'use client';

import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ReplayStep } from '@/lib/deliveries/types';
import { ReplayProgress } from './replay-progress';
import { useReplay } from './use-replay';

type ReplayFormProps = {
  /** deliveries under the filter, the newest of them, and the filter's query */
  total: number;
  newestId: number;
  query: string;
  /** name of the boxes among the children */
  boxName: string;
  replaySelection: (ids: number[]) => Promise<ReplayStep>;
  replayFiltered: (step: { query: string; afterId: number; upToId: number }) => Promise<ReplayStep>;
  children: ReactNode;
};

/** Around a table with boxes: replays what is chosen, or everything that the filter means. */
export function ReplayForm({ total, newestId, query, boxName, replaySelection, replayFiltered, children }: ReplayFormProps) {
  const t = useTranslations('replay');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<number[]>([]);
  const boxes = () => [...(form.current?.querySelectorAll<HTMLInputElement>(`input[name="${boxName}"]`) ?? [])];
  const readBoxes = () => setChosen(boxes().filter(({ checked }) => checked).map(({ value }) => Number(value)));
  const checkAll = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    readBoxes();
  };
  const { progress, start, cancel } = useReplay(() => {
    checkAll(false);
    router.refresh();
  });
  const isRunning = progress?.phase === 'running';
  return (
    <form ref={form} onChange={readBoxes} onSubmit={(event) => event.preventDefault()}>
      <div className="flex flex-col gap-3 px-4 pb-3" data-print="hide">
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" disabled={isRunning} onClick={() => checkAll(chosen.length === 0)}>
            {t(chosen.length === 0 ? 'choosePage' : 'chooseNone')}
          </Button>
          <Button size="small" disabled={isRunning || chosen.length === 0} onClick={() => void start(chosen.length, () => replaySelection(chosen))}>
            <RotateCw aria-hidden className="size-3.5" />
            {t('chosen', { count: chosen.length })}
          </Button>
          <Button
            size="small"
            disabled={isRunning}
            onClick={() => void start(total, (afterId) => replayFiltered({ query, afterId, upToId: newestId }))}
          >
            <RotateCw aria-hidden className="size-3.5" />
            {t('all', { count: total })}
          </Button>
        </div>
        {progress && <ReplayProgress progress={progress} cancel={cancel} />}
      </div>
      {children}
    </form>
  );
}
