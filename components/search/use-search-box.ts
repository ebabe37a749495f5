'use client';

import type { Route } from 'next';
import { type KeyboardEvent, useState } from 'react';
import { forgetRecent, keepRecent, readRecent } from './recent-searches';
import { type OptionGroups, searchOptions } from './search-options';
import { type Search, useSearch } from './use-search';

export type SearchBox = {
  text: string;
  type: (text: string) => void;
  state: Search['state'];
  groups: OptionGroups;
  /** shown instead of results while nothing is typed */
  recent: readonly string[];
  forget: () => void;
  optionCount: number;
  /** index of the chosen option over all groups, -1 without any */
  active: number;
  pick: (index: number) => void;
  onKey: (event: KeyboardEvent) => void;
};

/** The state of the one box: what is typed, what it can mean, and which of that is chosen. `onGo` takes the reader there. */
export function useSearchBox(userId: string, onGo: (href: Route) => void): SearchBox {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [kept, setKept] = useState(() => readRecent(userId));
  const { of, answer, state } = useSearch(text);
  const groups = answer === null ? [] : searchOptions(of, answer);
  const recent = text.trim() === '' ? kept : [];
  const options = recent.length > 0 ? recent : groups.flatMap((group) => group.options);
  const active = Math.min(chosen, options.length - 1);
  const type = (typed: string) => {
    setText(typed);
    setChosen(0);
  };
  const pick = (index: number) => {
    const option = options[index];
    if (option === undefined) return;
    if (typeof option === 'string') return type(option);
    keepRecent(userId, of);
    onGo(option.href);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) setChosen((active + step + options.length) % options.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(active);
    else return;
    event.preventDefault();
  };
  const forget = () => {
    forgetRecent(userId);
    setKept([]);
  };
  return { text, type, state, groups, recent, forget, optionCount: options.length, active, pick, onKey };
}
