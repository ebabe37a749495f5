'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
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

  const focus = useCallback((uuid: string) => {
    at.current = uuid;
    const row = rowElement(uuid);
    row?.scrollIntoView({ block: 'nearest' });
    // With the pane open the reader is there.
    if (openUuid === null) row?.focus({ preventScroll: true });
  }, [openUuid]);

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

  const move = (step: 1 | -1) => {
    // where the keys have come to, which the pane may still be on its way to
    const place = placeOf(at.current);
    const next = rows[place + step];
    if (next) {
      focus(next.uuid);
      if (openUuid !== null) show(next.uuid);
      return;
    }
    const href = step === 1 ? nextHref : previousHref;
    // before the first row there is a page only when one stands at a row
    if (href === null || place < 0) return;
    entering.current = step === 1 ? 'first' : 'last';
    router.push(openUuid === null ? href : withCall(href, openUuid), { scroll: false });
  };

  useEffect(() => {
    // by "back" and "forward": not a row that quick keys have already left
    if (openUuid !== null && openUuid === shownInUrl()) at.current = openUuid;
  }, [openUuid]);

  useEffect(() => {
    const edge = entering.current;
    entering.current = null;
    const row = edge === 'last' ? rows.at(-1) : rows[0];
    if (edge === null) scroll.current?.scrollTo({ top: 0 });
    if (edge === null || !row) return;
    focus(row.uuid);
    if (openUuid !== null) show(row.uuid, 'replace');
    // When other rows have come, and only then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows]);

  useRowKeys({
    move,
    open: () => at.current !== null && rows.some(({ uuid }) => uuid === at.current) && open(at.current),
    toggle: () => at.current !== null && rows.some(({ uuid }) => uuid === at.current) && toggle(at.current),
    leave: () => (openUuid === null ? selection.clear() : close()),
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
