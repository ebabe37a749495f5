'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { DownloadProgress } from './use-download';

type DownloadBarProps = {
  /** rows that the file will have; null while that is looked up */
  whole: number | null;
  progress: DownloadProgress | null;
  canStart: boolean;
  onStart: () => void;
  onCancel: () => void;
};

/** How many rows it will be, how far it is, and the buttons. */
export function DownloadBar({ whole, progress, canStart, onStart, onCancel }: DownloadBarProps) {
  const t = useTranslations('export');
  const format = useFormatter();
  const isRunning = progress?.phase === 'running';
  const megabytes = progress ? format.number(progress.bytes / 1_000_000, { maximumFractionDigits: 1 }) : '';
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0 flex-1">
        <p role="status" className="text-sm">
          {progress
            ? t(`progress.${progress.phase}`, { rows: progress.rows, whole: whole ?? progress.rows, megabytes })
            : whole === null ? t('counting') : t('rowCount', { count: whole })}
        </p>
        {isRunning && (
          <progress
            aria-label={t('progress.label')}
            value={progress.rows}
            max={Math.max(whole ?? 0, progress.rows, 1)}
            className="mt-1 h-1.5 w-full accent-accent"
          />
        )}
      </div>
      {isRunning ? (
        <Button onClick={onCancel}>{t('stop')}</Button>
      ) : (
        <Button variant="primary" disabled={!canStart} onClick={onStart}>
          {t('download')}
        </Button>
      )}
    </div>
  );
}
