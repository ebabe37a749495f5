'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Select } from '@/components/ui/select';
import { columnLetters } from '@/lib/exports/column-letters';
import type { FillReport } from '@/lib/spreadsheets/types';
import type { FillWishes } from './use-fill-in';

type FillMatchProps = {
  report: FillReport;
  wishes: FillWishes;
  variables: readonly string[];
  disabled: boolean;
  onWish: (change: Partial<FillWishes>) => void;
};

/** By which column the rows were found, and what was found. */
export function FillMatch({ report, wishes, variables, disabled, onWish }: FillMatchProps) {
  const t = useTranslations('export.fill');
  const { columns, keyColumn, sheets, sheet } = report;
  const facts = (['duplicateCount', 'severalCallsCount', 'unmatchedCallCount'] as const).filter((fact) => report[fact] > 0);
  const notDialled = report.rowCount - report.foundCount;
  // of two columns with one name the second is called by its letters
  const named = columns.map((name, index) => (columns.indexOf(name) === index ? { value: name, label: name } : { value: columnLetters(index), label: `${name} (${columnLetters(index)})` }));
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {sheets.length > 1 && (
          <Choice label={t('sheet')} chosen={sheet ?? ''} disabled={disabled} onChoose={(name) => onWish({ sheet: name, column: null })}>
            {sheets.map((name) => <option key={name}>{name}</option>)}
          </Choice>
        )}
        <Choice label={t('column')} chosen={keyColumn === null ? '' : (named[keyColumn]?.value ?? '')} disabled={disabled} onChoose={(column) => onWish({ column: column || null })}>
          {keyColumn === null && <option value="">{t('noColumn')}</option>}
          {named.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Choice>
        <Choice label={t('holds')} chosen={wishes.variable ?? ''} disabled={disabled} onChoose={(variable) => onWish({ variable: variable || null, column: null })}>
          <option value="">{t('phone')}</option>
          {variables.map((name) => <option key={name}>{name}</option>)}
        </Choice>
      </div>
      <ul className="list-disc pl-5 text-sm text-muted">
        {notDialled > 0 && <li>{t('notDialled', { count: notDialled })}</li>}
        {facts.map((fact) => <li key={fact}>{t(`facts.${fact}`, { count: report[fact] })}</li>)}
        <li>{report.format === 'csv' ? t('keptCsv', { encoding: (report.encoding ?? '').toUpperCase() }) : t('keptXlsx')}</li>
      </ul>
    </div>
  );
}

type ChoiceProps = { label: string; chosen: string; disabled: boolean; onChoose: (value: string) => void; children: ReactNode };

function Choice({ label, chosen, disabled, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-sm">
      <span className="text-xs font-medium text-muted">{label}</span>
      <Select className="w-full min-w-0" value={chosen} disabled={disabled} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </Select>
    </label>
  );
}
