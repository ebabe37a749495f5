import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShown, moveColumn, orderColumns, pinColumn, PLAIN_LAYOUT, showColumn, visibleColumns } from './layout';
import { TableLayout } from './schema';

const COLUMNS = ['phone', 'outcome', 'result', 'agent', 'var.debt'].map((id) => ({ id, isDefault: id !== 'agent' }));
const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

it('without a choice a table is as it is', () => {
  expect(ids(visibleColumns(COLUMNS, PLAIN_LAYOUT))).toEqual(['phone', 'outcome', 'result', 'var.debt']);
  expect(TableLayout.parse({})).toEqual(PLAIN_LAYOUT);
});

describe('order', () => {
  it('a column that is new stands after its own neighbour, wherever the user moved that', () => {
    expect(orderColumns(COLUMNS, ['result', 'phone', 'outcome', 'var.debt'])).toEqual(['result', 'agent', 'phone', 'outcome', 'var.debt']);
    expect(orderColumns(COLUMNS, ['gone', 'outcome'])).toEqual(['phone', 'outcome', 'result', 'agent', 'var.debt']);
  });

  it('whatever was kept, every column is there once', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...ids(COLUMNS)), fc.string())), (order) => {
      expect(orderColumns(COLUMNS, order).toSorted()).toEqual(ids(COLUMNS).toSorted());
    }));
  });

  it('a moved column takes the place of the one it is dropped on', () => {
    expect(moveColumn(PLAIN_LAYOUT, COLUMNS, { id: 'phone', to: 'result' }).order).toEqual(['outcome', 'result', 'phone', 'agent', 'var.debt']);
    expect(moveColumn(PLAIN_LAYOUT, COLUMNS, { id: 'var.debt', to: 'phone' }).order).toEqual(['var.debt', 'phone', 'outcome', 'result', 'agent']);
    expect(moveColumn(PLAIN_LAYOUT, COLUMNS, { id: 'nobody', to: 'phone' })).toBe(PLAIN_LAYOUT);
  });

  it('keeps what it does not know', () => {
    const layout = moveColumn({ ...PLAIN_LAYOUT, order: ['var.city', 'phone'] }, COLUMNS, { id: 'outcome', to: 'phone' });
    expect(layout.order).toContain('var.city');
  });
});

describe('what is shown', () => {
  const agent = { id: 'agent', isDefault: false };

  it('is chosen and taken back', () => {
    const chosen = showColumn(showColumn(PLAIN_LAYOUT, 'agent', true), 'phone', false);
    expect(ids(visibleColumns(COLUMNS, chosen))).toEqual(['outcome', 'result', 'agent', 'var.debt']);
    expect(isShown(agent, showColumn(chosen, 'agent', false))).toBe(false);
    expect(ids(visibleColumns(COLUMNS, showColumn(chosen, 'phone', true)))).toContain('phone');
  });

  it('pinned columns come first, in the table’s order', () => {
    const pinned = pinColumn(pinColumn(PLAIN_LAYOUT, 'var.debt', true), 'result', true);
    expect(ids(visibleColumns(COLUMNS, pinned))).toEqual(['result', 'var.debt', 'phone', 'outcome']);
    expect(ids(visibleColumns(COLUMNS, pinColumn(pinned, 'result', false)))).toEqual(['var.debt', 'phone', 'outcome', 'result']);
  });
});

it('widths out of all reason are refused', () => {
  expect(TableLayout.safeParse({ widths: { phone: 5 } }).success).toBe(false);
  expect(TableLayout.safeParse({ widths: { phone: 200 } }).success).toBe(true);
});
