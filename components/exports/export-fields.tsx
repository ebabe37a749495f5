'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { ExportRows } from '@/lib/exports/schema';
import { ColumnPicker } from './column-picker';
import { FormatFields } from './format-fields';
import { RadioGroup } from './radio-group';
import type { ExportForm } from './use-export-request';

const ROWS: readonly ExportRows[] = ['calls', 'attempts'];

/** Rows, scope, format and columns of an export. */
export function ExportFields({ form, selectedCount, disabled }: { form: ExportForm; selectedCount: number; disabled: boolean }) {
  const t = useTranslations('export');
  const { layout, scopes, preview, list } = form;
  return (
    <fieldset disabled={disabled} className="flex min-w-0 flex-col gap-4">
      {layout === 'table' && (
        <RadioGroup name="rows" legend={t('rows')} options={ROWS.map((key) => ({ key, label: t(`rowsOf.${key}`) }))} chosen={form.rows} onChoose={form.setRows} />
      )}
      {scopes.length > 1 && (
        <RadioGroup
          name="scope"
          legend={t('scope')}
          options={scopes.map((key) => ({ key, label: t(`scopes.${key}`, { count: selectedCount }) }))}
          chosen={form.scope}
          onChoose={form.setScope}
        />
      )}
      <FormatFields format={form.asked} onChange={form.setFormat} />
      {layout === 'table' ? (
        preview && list ? (
          <ColumnPicker list={list} onChange={form.setColumns} onReset={form.resetColumns} onScreen={form.columnsOnScreen} />
        ) : (
          <div aria-hidden className="h-74 rounded-control bg-sunken" />
        )
      ) : (
        <OwnColumns form={form} />
      )}
      {form.found === 'failed' && <Notice tone="danger">{t('noPreview')}</Notice>}
      <p className="text-xs text-muted">{preview ? t('zone', { zone: preview.timeZone }) : '\u00A0'}</p>
    </fieldset>
  );
}

/** A campaign's file has its own columns; only the gaps between them are asked for. */
function OwnColumns({ form: { gaps, setGaps, preview } }: { form: ExportForm }) {
  const t = useTranslations('export');
  return (
    <div className="flex flex-col gap-2">
      <label className="flex items-center gap-2 text-sm">
        <input type="checkbox" checked={gaps} onChange={({ target }) => setGaps(target.checked)} className="accent-accent" />
        {t('gaps')}
      </label>
      <p className="text-xs break-words text-muted">{preview ? t('ownColumns', { columns: preview.defaultColumns.join(', ') }) : '\u00A0'}</p>
    </div>
  );
}
