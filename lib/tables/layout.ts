import type { TableLayout } from './schema';
import type { TableColumn } from './types';

export const PLAIN_LAYOUT: TableLayout = { order: [], shown: [], hidden: [], pinned: [], widths: {}, density: 'comfortable' };

/** The ids of all columns in the user's order: those that he never ordered follow the column that they follow in the table's own order. */
export function orderColumns(columns: readonly Pick<TableColumn, 'id'>[], order: readonly string[]): string[] {
  const known = new Set(columns.map(({ id }) => id));
  const ordered = [...new Set(order)].filter((id) => known.has(id));
  let before: string | undefined;
  for (const { id } of columns) {
    if (!ordered.includes(id)) ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, id);
    before = id;
  }
  return ordered;
}

/** Whether a column is shown: as chosen, else as the table has it. */
export function isShown({ id, isDefault }: Pick<TableColumn, 'id' | 'isDefault'>, layout: Pick<TableLayout, 'shown' | 'hidden'>): boolean {
  return isDefault ? !layout.hidden.includes(id) : layout.shown.includes(id);
}

/** The columns that are shown, in order, pinned ones first. */
export function visibleColumns<C extends Pick<TableColumn, 'id' | 'isDefault'>>(columns: readonly C[], layout: TableLayout): C[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const shown = orderColumns(columns, layout.order).flatMap((id) => byId.get(id) ?? []).filter((column) => isShown(column, layout));
  const isPinned = ({ id }: C) => layout.pinned.includes(id);
  return [...shown.filter(isPinned), ...shown.filter((column) => !isPinned(column))];
}

/** The layout with a column shown or hidden. */
export function showColumn(layout: TableLayout, id: string, shown: boolean): TableLayout {
  const without = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return shown
    ? { ...layout, hidden: without(layout.hidden), shown: [...without(layout.shown), id] }
    : { ...layout, shown: without(layout.shown), hidden: [...without(layout.hidden), id] };
}

/** The layout with a column moved to where another stands: after it when it comes from the left, before it when from the right. */
export function moveColumn(layout: TableLayout, columns: readonly Pick<TableColumn, 'id'>[], move: { id: string; to: string }): TableLayout {
  const order = orderColumns(columns, layout.order);
  const [from, to] = [order.indexOf(move.id), order.indexOf(move.to)];
  if (from < 0 || to < 0 || from === to) return layout;
  order.splice(from, 1);
  order.splice(to, 0, move.id);
  // ids of other campaigns keep their places at the end
  const others = layout.order.filter((id) => !order.includes(id));
  return { ...layout, order: [...order, ...others] };
}

/** The layout with a column pinned at the left, or no longer. */
export function pinColumn(layout: TableLayout, id: string, pinned: boolean): TableLayout {
  const others = layout.pinned.filter((other) => other !== id);
  return { ...layout, pinned: pinned ? [...others, id] : others };
}
