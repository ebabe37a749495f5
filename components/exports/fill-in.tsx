'use client';

import clsx from 'clsx';
import { FileSpreadsheet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type DragEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { FillMatch } from './fill-match';
import { useFillIn } from './use-fill-in';

/** Takes the manager's own file, shows how its rows match the campaign's calls, and gives it back with the results. */
export default function FillIn({ campaignUuid, variables }: { campaignUuid: string; variables: readonly string[] }) {
  const t = useTranslations('export.fill');
  const [isOver, setIsOver] = useState(false);
  const { file, report, wishes, phase, problem, choose, wish, fill } = useFillIn(campaignUuid);
  const isBusy = phase === 'reading' || phase === 'filling';
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first) choose(first);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <div className="flex flex-col gap-4">
      <label
        onDrop={onDrop}
        onDragOver={onDragOver}
        onDragLeave={() => setIsOver(false)}
        className={clsx(
          'flex flex-col items-center gap-1 rounded-panel border border-dashed px-4 py-6 text-center hover:bg-hover has-focus-visible:outline-2',
          isOver ? 'border-accent bg-accent-soft' : 'border-control',
        )}
      >
        <FileSpreadsheet aria-hidden className="size-6 text-muted" />
        <span className="text-sm font-medium">{file ? <bdi>{file.name}</bdi> : t('choose')}</span>
        <span className="text-xs text-muted">{t('limits')}</span>
        <input type="file" accept=".csv,.txt,.tsv,.xlsx,.xlsm" aria-label={t('choose')} className="sr-only" onChange={({ target }) => take(target.files)} />
      </label>
      {problem !== null && <Notice tone="danger">{t('refused', { problem: t(`refusals.${problem.reason}`, problem.values) })}</Notice>}
      {file && report === null && problem === null && <p role="status" className="text-sm text-muted">{t('reading')}</p>}
      {report && <FillMatch report={report} wishes={wishes} variables={variables} disabled={isBusy} onWish={wish} />}
      {report && (
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
          <p role="status" className="min-w-0 flex-1 basis-60 text-sm">{t(`phases.${phase}`, { found: report.foundCount, count: report.rowCount })}</p>
          <Button variant="primary" disabled={isBusy || report.rowCount === 0} onClick={fill}>{t('download')}</Button>
        </div>
      )}
    </div>
  );
}
