'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import type { ExportChoice } from '@/lib/exports/choice';
import { RadioGroup } from './radio-group';

type Format = Pick<ExportChoice, 'format' | 'delimiter' | 'bom'>;
const DELIMITERS = ['comma', 'semicolon', 'tab'] as const;

/** CSV with its delimiter and mark, or XLSX. */
export function FormatFields({ format, onChange }: { format: Format; onChange: (change: Partial<Format>) => void }) {
  const t = useTranslations('export');
  const options = (['xlsx', 'csv'] as const).map((key) => ({ key, label: t(`formats.${key}`) }));
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup name="format" legend={t('format')} options={options} chosen={format.format} onChoose={(key) => onChange({ format: key })} />
      {format.format === 'csv' && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          <label className="flex items-center gap-2">
            {t('delimiter')}
            <Select value={format.delimiter} onChange={({ target }) => onChange({ delimiter: DELIMITERS.find((known) => known === target.value) ?? 'comma' })}>
              {DELIMITERS.map((key) => (
                <option key={key} value={key}>
                  {t(`delimiters.${key}`)}
                </option>
              ))}
            </Select>
          </label>
          <label className="flex items-center gap-2">
            <input type="checkbox" checked={format.bom} onChange={({ target }) => onChange({ bom: target.checked })} className="accent-accent" />
            {t('bom')}
          </label>
        </div>
      )}
    </div>
  );
}
