'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { TableRow } from '@/lib/tables/types';
import { useRowKeys } from './use-row-keys';
import { shownInUrl, type SidePaneState } from './use-side-pane';

type RowCursorOptions = {
  rows: readonly TableRow[];
  scroll: RefObject<HTMLDivElement | null>;
  pane: SidePaneState;
  selection: { isAll: boolean; uuids: readonly string[]; clear: () => void };
  toggle: (uuid: string) => void;
  previousHref: Route | null;
  nextHref: Route | null;
};

/** The row that the keyboard is at, also over the edge of a page; with the pane open, the pane goes along. */
export function useRowCursor({ rows, scroll, pane, selection, toggle, previousHref, nextHref }: RowCursorOptions) {
  const router = useRouter();
  const at = useRef<string | null>(pane.uuid);
  const entering = useRef<'first' | 'last' | null>(null);
  const { uuid: openUuid, show } = pane;

  const open = useCallback((uuid: string) => {
    at.current = uuid;
    show(uuid);
  }, [show]);

  const close = useCallback(() => {
    show(null, 'replace');
    if (at.current !== null) rowElement(at.current)?.focus({ preventScroll: true });
  }, [show]);

  const placeOf = (wanted: string | null) => rows.findIndex(({ uuid }) => uuid === wanted);
  const canMove = (step: 1 | -1) => {
    const next = placeOf(openUuid) + step;
    return (next >= 0 && next < rows.length) || (step === 1 ? nextHref !== null : previousHref !== null);
  };

  const goTo = (uuid: string) => {
    at.current = uuid;
    const row = rowElement(uuid);
    row?.scrollIntoView({ block: 'nearest' });
    // With the pane open the reader is there, and it goes along.
    if (shownInUrl() === null) row?.focus({ preventScroll: true });
    else show(uuid);
  };

  const move = (step: 1 | -1) => {
    // where the keys have come to, which the pane may still be on its way to
    const place = placeOf(at.current);
    const next = rows[place + step];
    if (next) return goTo(next.uuid);
    const href = step === 1 ? nextHref : previousHref;
    // before the first row there is a page only when one stands at a row
    if (href === null || place < 0) return;
    entering.current = step === 1 ? 'first' : 'last';
    const open = shownInUrl();
    router.push(open === null ? href : withCall(href, open), { scroll: false });
  };

  useEffect(() => {
    // by "back" and "forward": not a row that quick keys have already left
    if (openUuid !== null && openUuid === shownInUrl()) at.current = openUuid;
  }, [openUuid]);

  const enter = useEffectEvent(() => {
    const edge = entering.current;
    entering.current = null;
    const row = edge === 'last' ? rows.at(-1) : rows[0];
    if (edge === null) scroll.current?.scrollTo({ top: 0 });
    else if (row) goTo(row.uuid);
  });
  const [firstUuid, lastUuid] = [rows[0]?.uuid, rows.at(-1)?.uuid];
  // when other rows have come, and only then: not with a column more
  useEffect(() => enter(), [firstUuid, lastUuid]);

  useRowKeys(scroll, {
    move,
    open: () => at.current !== null && placeOf(at.current) >= 0 && open(at.current),
    toggle: () => at.current !== null && placeOf(at.current) >= 0 && toggle(at.current),
    leave: () => (shownInUrl() === null ? selection.clear() : close()),
  });
  return { open, close, move, canMove };
}

/** A page has one list. */
const rowElement = (uuid: string) => document.querySelector<HTMLElement>(`tr[data-uuid="${CSS.escape(uuid)}"]`);

/** The pane stays open over the page's edge, with the old call until the new rows are there. */
function withCall(href: Route, uuid: string): Route {
  const [path = '', hash] = href.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}call=${encodeURIComponent(uuid)}${hash === undefined ? '' : `#${hash}`}` as Route;
}
