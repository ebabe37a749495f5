'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { foldText } from '@/lib/format/fold-text';
import { LONGEST_TAG } from '@/lib/tags/bounds';
import { TagOptions } from './tag-options';
import { TagPills } from './tag-pills';

type TagFieldProps = {
  tags: readonly string[];
  /** as they are saved: only what changes is sent on */
  before: readonly string[];
  known: readonly string[];
  onChange: (tags: readonly string[]) => void;
};

const MOST_OPTIONS = 8;

/** The tags of a call: type to find one or to make one, Enter takes it, Backspace takes the last one off. */
export function TagField({ tags, before, known, onChange }: TagFieldProps) {
  const t = useTranslations('review');
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const options = findTags({ typed, tags, known });
  const isShown = isOpen && options.length > 0;
  const take = (tag: string | undefined) => {
    const name = tag?.trim().replace(/\s+/g, ' ') ?? '';
    if (name !== '' && !tags.some((held) => foldText(held) === foldText(name))) onChange([...tags, name]);
    setTyped('');
    setActive(0);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) return;
    const act = {
      ArrowDown: () => (setOpen(true), setActive((active + 1) % Math.max(options.length, 1))),
      ArrowUp: () => setActive((active + options.length - 1) % Math.max(options.length, 1)),
      Enter: () => take(isShown ? options[active] : typed),
      ',': () => take(typed),
      Escape: () => (setOpen(false), setTyped('')),
      Backspace: typed === '' && tags.length > 0 ? () => onChange(tags.slice(0, -1)) : undefined,
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="relative flex flex-col gap-1">
      <label htmlFor={`${listId}-input`} className="text-xs text-muted">
        {t('tags')}
      </label>
      {before.map((tag) => (
        <input key={tag} type="hidden" name="tagBefore" value={tag} />
      ))}
      <div
        onClick={() => input.current?.focus()}
        className="flex min-h-8 flex-wrap items-center gap-1 rounded-control border border-control bg-surface p-1 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent-ink"
      >
        <TagPills tags={tags} onRemove={(tag) => onChange(tags.filter((held) => held !== tag))} />
        <input
          ref={input}
          id={`${listId}-input`}
          data-tag-input
          name="tag"
          role="combobox"
          aria-expanded={isShown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isShown ? `${listId}-${active}` : undefined}
          autoComplete="off"
          value={typed}
          maxLength={LONGEST_TAG}
          placeholder={tags.length === 0 ? t('tagPlaceholder') : undefined}
          onChange={(event) => (setTyped(event.target.value), setOpen(true), setActive(0))}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          className="h-6 min-w-20 flex-1 bg-transparent px-1 text-sm outline-none placeholder:text-faint"
        />
      </div>
      <TagOptions id={listId} isShown={isShown} options={options} active={active} known={known} onTake={take} />
    </div>
  );
}

/** What was typed comes first where it is no tag yet: Enter makes it one. */
function findTags({ typed, tags, known }: { typed: string; tags: readonly string[]; known: readonly string[] }): string[] {
  const [folded, held] = [foldText(typed.trim()), new Set(tags.map(foldText))];
  const found = known.filter((tag) => !held.has(foldText(tag)) && foldText(tag).includes(folded));
  const starting = found.filter((tag) => foldText(tag).startsWith(folded));
  const sorted = [...starting, ...found.filter((tag) => !starting.includes(tag))].slice(0, MOST_OPTIONS);
  const isNew = folded !== '' && !held.has(folded) && !known.some((tag) => foldText(tag) === folded);
  return isNew ? [...sorted, typed.trim()] : sorted;
}
