'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Input } from '@/components/ui/input';
import type { FacetCounts, FacetField } from '@/lib/facets/types';
import type { WordField } from '@/lib/filters/filter-parts';
import { foldText } from '@/lib/format/fold-text';
import { apiPaths } from '@/lib/paths/paths';
import { countsQuery } from './counts-url';
import type { EditorProps } from './editing';
import { IsToggle } from './is-toggle';
import { useFetched } from './use-fetched';
import { useFieldName } from './use-field-name';
import { useWordText } from './use-condition-text';
import { enterList, type ValueChoice, ValueList } from './value-list';

/** Fields whose values are codes that the sender invents: one that is not listed can be typed, for a result also with `*`. */
const TYPED: readonly string[] = ['result', 'callStatus', 'language', 'initialLanguage', 'voice', 'tag', 'reviewer'];

/** Names that people gave: written as they are. */
const NAMES: readonly string[] = ['tag', 'reviewer'];

/** The values of a field with counts, those that are chosen first; each press applies. */
export function FacetEditor({ field, part, context, rows, onChange }: EditorProps) {
  const t = useTranslations('filters.builder');
  const name = useFieldName()(field);
  const [text, setText] = useState('');
  const [negated, setNegated] = useState(part?.negated ?? false);
  // Chosen when it was opened: they stay on top while others are pressed.
  const [first] = useState(() => wordsOf(part));
  const chosen = wordsOf(part);
  const counts = useFetched<FacetCounts>(apiPaths.facets(countsQuery(context, { rows, fields: field })));
  const choices = useChoices({ field, counts, first, chosen, text });
  const put = (words: string[], not: boolean) =>
    onChange(words.length === 0 ? null : { condition: { kind: 'words', field: field as WordField, words }, negated: not });
  const typed = NAMES.includes(field) ? text.trim() : text.trim().toUpperCase();
  const canType = TYPED.includes(field) && typed !== '' && !chosen.includes(typed);
  return (
    <>
      <div className="flex items-center gap-2 p-2">
        <Input
          data-autofocus
          aria-label={t('findValue')}
          placeholder={t('findValue')}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            enterList(event);
            if (event.key !== 'Enter' || !canType) return;
            put([...chosen, typed], negated);
            setText('');
          }}
        />
        <IsToggle
          negated={negated}
          onChange={(not) => {
            setNegated(not);
            if (chosen.length > 0) put(chosen, not);
          }}
        />
      </div>
      <ValueList
        label={name}
        choices={choices}
        chosen={chosen}
        onToggle={(value) => put(chosen.includes(value) ? chosen.filter((word) => word !== value) : [...chosen, value], negated)}
      />
    </>
  );
}

function wordsOf(part: EditorProps['part']): string[] {
  return part?.kind === 'words' ? part.words : [];
}

function useChoices({ field, counts, first, chosen, text }: {
  field: string;
  counts: ReturnType<typeof useFetched<FacetCounts>>;
  first: readonly string[];
  chosen: readonly string[];
  text: string;
}) {
  const wordText = useWordText(() => undefined);
  if (counts.state !== 'ready') return counts;
  // Asked for this field alone.
  const listed = counts.data.facets[field as FacetField] ?? [];
  const labelOf = (value: string, label: string) => (label === value ? wordText(field as WordField, value) : label);
  const known = listed.map(({ value, label, count }): ValueChoice => ({ value, count, label: value.toLowerCase() === 'none' ? wordText(field as WordField, value) : labelOf(value, label) }));
  const absent = [...new Set([...first, ...chosen])]
    .filter((value) => !listed.some((facet) => facet.value === value))
    .map((value): ValueChoice => ({ value, label: wordText(field as WordField, value), count: null }));
  const all = [...known.filter(({ value }) => first.includes(value)), ...absent, ...known.filter(({ value }) => !first.includes(value))];
  const words = foldText(text.trim().replaceAll('*', ''));
  return { state: 'ready' as const, data: all.filter(({ value, label }) => foldText(`${label} ${value}`).includes(words)) };
}
