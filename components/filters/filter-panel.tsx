'use client';

import { ChevronLeft, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { withCondition } from '@/lib/filters/filter-parts';
import type { Filter } from '@/lib/filters/schema';
import { type EditorProps, editorOf, type FieldKey, type FilterPlace, type Opened, partOf } from './editing';
import { FacetEditor } from './facet-editor';
import { FieldList } from './field-list';
import { NamedEditor } from './named-editor';
import { NumberEditor } from './number-editor';
import { PeriodEditor } from './period-editor';
import { TextEditor } from './text-editor';
import { useFieldName } from './use-field-name';

type PanelProps = {
  filter: Filter;
  place: FilterPlace;
  opened: Opened;
  onOpen: (opened: Opened) => void;
  onApply: (filter: Filter) => void;
  onClose: () => void;
};

/** The list of all fields, or the editor of one, below the bar. Escape and a press outside close it. */
export function FilterPanel({ filter, place, opened, onOpen, onApply, onClose }: PanelProps) {
  const t = useTranslations('filters.builder');
  const fieldName = useFieldName();
  const panel = useRef<HTMLDivElement>(null);
  useClosing(panel, onClose);
  const { key } = opened;
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [key]);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={key === null ? t('add') : fieldName(key)}
      className="absolute top-full left-0 z-30 mt-1 w-88 max-w-full rounded-panel border border-line bg-raised text-sm text-ink shadow-raised"
    >
      {key === null ? (
        <FieldList place={place} onChoose={(chosen) => onOpen({ key: chosen })} />
      ) : (
        <>
          <div className="flex items-center gap-1 border-b border-line py-1 pr-1 pl-1">
            <Button variant="quiet" size="icon" aria-label={t('back')} onClick={() => onOpen({ key: null })}>
              <ChevronLeft aria-hidden className="size-4" />
            </Button>
            <h2 className="min-w-0 flex-1 truncate font-semibold">
              <bdi>{fieldName(key)}</bdi>
            </h2>
            <Button variant="quiet" size="icon" aria-label={t('close')} onClick={onClose}>
              <X aria-hidden className="size-4" />
            </Button>
          </div>
          <FieldEditor key={key} field={key} {...{ filter, place, opened, onOpen, onApply, onClose }} />
        </>
      )}
    </div>
  );
}

function FieldEditor({ field, filter, place, opened, onOpen, onApply }: PanelProps & { field: FieldKey }) {
  const part = partOf(filter, field, opened.negated);
  const rest = part?.rest ?? filter;
  const onChange: EditorProps['onChange'] = (next) => {
    if (next && next.negated !== opened.negated) onOpen({ key: field, negated: next.negated });
    onApply(next === null ? rest : withCondition(rest, next.condition, next));
  };
  const editor: EditorProps = { field, part, context: { ...rest, ...place.fixed }, rows: place.rows, onChange };
  switch (editorOf(field)) {
    case 'facet':
      return <FacetEditor {...editor} />;
    case 'text':
      return <TextEditor {...editor} />;
    case 'number':
      return <NumberEditor {...editor} />;
    case 'period':
      return <PeriodEditor {...editor} />;
    case 'named':
      return <NamedEditor {...editor} />;
  }
}

function useClosing(panel: React.RefObject<HTMLDivElement | null>, onClose: () => void): void {
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) onClose();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [panel, onClose]);
}
