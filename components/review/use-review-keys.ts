'use client';

import { type RefObject, useEffectEvent, useLayoutEffect, useState } from 'react';
import { latinKey } from '@/components/shell/latin-key';
import type { Criterion } from '@/lib/scorecard/types';
import { answerOfDigit, type ReviewDraft } from './review-draft';

type ReviewKeysOptions = {
  criteria: readonly Criterion[];
  draft: ReviewDraft;
  change: (next: Partial<ReviewDraft>) => void;
  element: RefObject<HTMLFormElement | null>;
  hasNext: boolean;
};

/**
 * The keys of a review, on the whole page while nothing is typed: a digit answers the current question and goes on to the next one; `a` agrees
 * with the bot; `g` goes to the tags; `s` saves, `n` saves and goes on. While typing, too: Ctrl+Enter saves, Shift+Enter goes on.
 */
export function useReviewKeys({ criteria, draft, change, element, hasNext }: ReviewKeysOptions) {
  const [current, setCurrent] = useState(() => firstOpen(criteria, draft));
  const answer = (id: number, given: string) => change({ answers: { ...draft.answers, [id]: given } });
  const digit = (key: string) => {
    const place = criteria.findIndex(({ id }) => id === current);
    const criterion = criteria[place] ?? criteria[0];
    const given = criterion && answerOfDigit(criterion.kind, key);
    if (!criterion || given === null || given === undefined) return false;
    answer(criterion.id, given);
    const next = criteria[place + 1] ?? criterion;
    setCurrent(next.id);
    // who answers with the focus inside goes along; who plays the recording keeps its keys
    if (element.current?.contains(document.activeElement)) focusCriterion(element.current, next.id);
    return true;
  };
  const submit = (way: 'save' | 'next') => {
    element.current?.requestSubmit(element.current.querySelector<HTMLButtonElement>(`button[data-submit=${way}]`));
    return true;
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || document.querySelector('dialog[open]')) return;
    const isInside = event.target instanceof Node && element.current?.contains(event.target) === true;
    if (event.key === 'Enter' && (isInside || !isTyping(event))) {
      const way = event.shiftKey && hasNext ? 'next' : event.ctrlKey || event.metaKey ? 'save' : null;
      if (way !== null && submit(way)) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || isTyping(event)) return;
    const key = latinKey(event);
    const act: Record<string, () => boolean> = {
      s: () => submit('save'),
      n: () => hasNext && submit('next'),
      a: () => (change({ sentiment: 'agree', result: 'agree', humanResult: '' }), true),
      g: () => focusFirst(element.current, '[data-tag-input]'),
    };
    if (/^\d$/.test(key) ? digit(key) : (act[key]?.() ?? false)) event.preventDefault();
  });
  // with what is seen, not after it: who goes through many calls answers the next one at once
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return { current, setCurrent, answer };
}

function firstOpen(criteria: readonly Criterion[], { answers }: ReviewDraft): number | null {
  return (criteria.find(({ id }) => answers[id] === undefined) ?? criteria[0])?.id ?? null;
}

/** Into a text, or a list of choices; a radio button takes no letters. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'range', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

function focusCriterion(form: HTMLFormElement, id: number): void {
  const row = form.querySelector(`[data-criterion="${id}"]`);
  (row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input'))?.focus();
}

function focusFirst(form: HTMLFormElement | null, selector: string): boolean {
  form?.querySelector<HTMLElement>(selector)?.focus();
  return form !== null;
}
