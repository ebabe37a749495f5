'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ReplayProgress as Progress } from './use-replay';

const TONES = { running: 'info', done: 'success', cancelled: 'warning', broken: 'danger' } as const;

/** How far a replay is, and what came of it. */
export function ReplayProgress({ progress, cancel }: { progress: Progress; cancel: () => void }) {
  const t = useTranslations('replay');
  const { phase, done, whole, counts } = progress;
  const words = (['projected', 'deferred', 'rejected', 'failed'] as const).filter((key) => counts[key] > 0);
  return (
    <Notice tone={TONES[phase]}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-medium">{t(`phases.${phase}`, { done, whole })}</p>
        {phase === 'running' && (
          <>
            <progress max={Math.max(whole, 1)} value={done} aria-label={t('progress')} className="h-2 w-40 accent-accent" />
            <Button size="small" onClick={cancel}>
              {t('stop')}
            </Button>
          </>
        )}
        {words.length > 0 && <p className="text-muted">{words.map((key) => t(`counts.${key}`, { count: counts[key] })).join(' · ')}</p>}
      </div>
    </Notice>
  );
}
