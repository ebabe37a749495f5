'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Modal } from '@/components/ui/modal';
import { DownloadBar } from './download-bar';
import type { ExportSource } from './export-button';
import { ExportFields } from './export-fields';
import { RadioGroup } from './radio-group';
import type { Kind } from './use-asked-export';
import { useDownload } from './use-download';
import { useExportRequest } from './use-export-request';

const FillIn = lazy(() => import('./fill-in'));

/** Which rows and columns in which format, how many that is, and the download with its progress. */
export default function ExportDialog({ onClose, ...source }: ExportSource & { onClose: () => void }) {
  const { campaignUuid, selectedUuids } = source;
  const t = useTranslations('export');
  const action = useTranslations('action');
  const form = useExportRequest(source);
  const { progress, start, cancel, forget } = useDownload();
  const isRunning = progress?.phase === 'running';
  const kinds: Kind[] = ['table', 'spreadsheet', 'redial', ...(campaignUuid === null ? [] : ['fill' as const])];
  const onStart = () => {
    form.remember();
    const { url, body } = form.request();
    void start(url, body);
  };
  const footer = form.kind === 'fill' ? undefined : (
    <DownloadBar whole={form.preview?.rowCount ?? null} progress={progress} canStart={form.canStart} onStart={onStart} onCancel={cancel} />
  );
  return (
    <Modal title={t('title')} closeLabel={action('close')} onClose={onClose} footer={footer}>
      <div className="flex flex-col gap-4" onChange={isRunning ? undefined : forget}>
        <RadioGroup
          name="kind"
          legend={t('kind')}
          options={kinds.map((key) => ({ key, label: t(`kinds.${key}.label`), hint: t(`kinds.${key}.hint`) }))}
          chosen={form.kind}
          onChoose={form.setKind}
          disabled={isRunning}
        />
        {form.kind === 'fill' && campaignUuid !== null ? (
          <Suspense>
            <FillIn campaignUuid={campaignUuid} variables={form.variables} />
          </Suspense>
        ) : (
          <ExportFields form={form} selectedCount={selectedUuids?.length ?? 0} disabled={isRunning} />
        )}
      </div>
    </Modal>
  );
}
