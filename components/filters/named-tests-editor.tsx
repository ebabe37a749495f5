'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Input } from '@/components/ui/input';
import type { TopValue } from '@/lib/facets/types';
import { opsOf } from '@/lib/filters/field-draft';
import { apiPaths } from '@/lib/paths/paths';
import type { ColumnKind } from '@/lib/variables/types';
import { countsQuery } from './counts-url';
import type { EditorProps } from './editing';
import { NumberHistogram } from './number-histogram';
import { OpInputs } from './op-inputs';
import { useDraft } from './use-draft';
import { type Fetched, useFetched } from './use-fetched';
import { enterList, type ValueChoice, ValueList } from './value-list';

/** An operator by kind; equality has the most frequent values with their counts, a number its histogram. */
export function NamedTestsEditor({ kind, ...props }: EditorProps & { kind: ColumnKind }) {
  const [draft, change] = useDraft(props, kind === 'number' ? 'between' : 'eq');
  const isList = draft.op === 'eq' || draft.op === 'ne';
  const toggle = (value: string) =>
    change({ ...draft, values: draft.values.includes(value) ? draft.values.filter((held) => held !== value) : [...draft.values, value] });
  return (
    <>
      <div className="flex flex-col gap-2 p-2">
        <OpInputs ops={opsOf(kind)} draft={draft} isNumber={kind === 'number'} hasList onChange={change} />
        {kind === 'number' && !isList && (
          <NumberHistogram
            field={props.field}
            context={props.context}
            rows={props.rows}
            draft={draft}
            onRange={(range) => change({ ...draft, op: 'between', ...range })}
          />
        )}
      </div>
      {isList && <NamedValues {...props} kind={kind} chosen={draft.values} onToggle={toggle} />}
    </>
  );
}

type NamedValuesProps = EditorProps & { kind: ColumnKind; chosen: readonly string[]; onToggle: (value: string) => void };

function NamedValues({ field, context, rows, kind, chosen, onToggle }: NamedValuesProps) {
  const t = useTranslations('filters.builder');
  const [text, setText] = useState('');
  const [first] = useState(chosen);
  const [prefix = '', ...name] = field.split('.');
  const query = countsQuery(context, { rows, kind: prefix, name: name.join('.'), startsWith: text.trim(), limit: '50' });
  const values = useFetched<{ data: TopValue[] }>(apiPaths.values(query));
  const labelOf = (value: string) => (kind !== 'boolean' ? value : value === 'true' ? t('yes') : value === 'false' ? t('no') : value);
  const choices: Fetched<ValueChoice[]> =
    values.state !== 'ready' ? values : { state: 'ready', data: choicesOf(values.data.data, { first: text === '' ? first : [], chosen, labelOf }) };
  return (
    <>
      <div className="px-2 pb-2">
        <Input
          aria-label={t('findValue')}
          placeholder={t('findValue')}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            enterList(event);
            if (event.key !== 'Enter' || text.trim() === '' || chosen.includes(text.trim())) return;
            onToggle(text.trim());
            setText('');
          }}
        />
      </div>
      <ValueList label={t('top')} choices={choices} chosen={chosen} onToggle={onToggle} />
    </>
  );
}

/** Those that were chosen when it was opened come first; a chosen one that is not listed has no count. */
function choicesOf(values: readonly TopValue[], { first, chosen, labelOf }: {
  first: readonly string[];
  chosen: readonly string[];
  labelOf: (value: string) => string;
}): ValueChoice[] {
  const listed = values.map(({ value, count }): ValueChoice => ({ value, count, label: labelOf(value) }));
  const absent = [...new Set([...first, ...chosen])]
    .filter((value) => !listed.some((choice) => choice.value === value))
    .map((value): ValueChoice => ({ value, label: labelOf(value), count: null }));
  return [...listed.filter(({ value }) => first.includes(value)), ...absent, ...listed.filter(({ value }) => !first.includes(value))];
}
