'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Input } from '@/components/ui/input';
import type { EditorProps } from './editing';
import { IsToggle } from './is-toggle';
import { useFieldName } from './use-field-name';
import { useTyped } from './use-typed';

/** Words, or a fragment of a phone: applied while one types. */
export function TextEditor({ field, part, onChange }: EditorProps) {
  const t = useTranslations('filters.builder');
  const name = useFieldName()(field);
  const isPhone = field === 'phone';
  const [text, setText] = useState(part?.kind === 'words' ? part.words.join(', ') : '');
  const [negated, setNegated] = useState(part?.negated ?? false);
  const put = (typed: string, not: boolean) => {
    const words = typed.split(',').map((word) => word.trim()).filter((word) => (isPhone ? /^[-+\d\s().]*\d[-+\d\s().]*$/.test(word) : word !== ''));
    const written = isPhone ? words.map((word) => word.replace(/\D/g, '')) : words;
    onChange(written.length === 0 ? null : { condition: { kind: 'words', field: isPhone ? 'phone' : 'q', words: written }, negated: not });
  };
  const putSoon = useTyped((typed: string) => put(typed, negated));
  return (
    <div className="flex flex-col gap-1.5 p-2">
      <div className="flex items-center gap-2">
        <Input
          data-autofocus
          aria-label={name}
          aria-describedby="filter-text-hint"
          inputMode={isPhone ? 'tel' : 'text'}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            putSoon(event.target.value);
          }}
        />
        <IsToggle
          negated={negated}
          onChange={(not) => {
            setNegated(not);
            put(text, not);
          }}
        />
      </div>
      <p id="filter-text-hint" className="text-xs text-muted">
        {isPhone ? t('phoneHint') : t('qHint')}
      </p>
    </div>
  );
}
