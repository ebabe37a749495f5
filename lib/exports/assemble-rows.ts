import { foldText } from '@/lib/format/fold-text';
import type { Cell, ExportColumn } from './columns';
import { parseRows } from './parse-rows';

/** What stands for the ids of campaigns and agents in an export. */
export type Names = { campaigns: ReadonlyMap<number, { uuid: string; label: string }>; agents: ReadonlyMap<number, string | null> };

/** Where each picked column's cells come from and go to; `variableAt` and `reportAt` by definition, of which several campaigns may share a column. */
export type ColumnPlan = {
  width: number;
  fixed: { at: number; column: ExportColumn }[];
  variableAt: ReadonlyMap<number, number>;
  reportAt: ReadonlyMap<number, number>;
  /** how many definitions of variables there are in all rows together */
  knownVariables: number;
  names: Names;
};

/** What is stored of some rows: (id, fixed cells …), (id, definition, text), (id, position, definition, text). */
export type StoredRows = { fixed: readonly Cell[][]; variables: readonly Cell[][]; reports: readonly Cell[][] };

/** The cells of these rows under the plan's columns, in the order of `ids`. A row that is not there any more is left out. */
export function assembleRows(plan: ColumnPlan, ids: ArrayLike<number>, { fixed, variables, reports }: StoredRows): Cell[][] {
  const byId = new Map<Cell, Cell[]>();
  for (const found of fixed) byId.set(found[0] ?? null, placeFixed(plan, found));
  for (const [id = null, definition, text = null] of variables) placeText(byId.get(id), plan.variableAt.get(Number(definition)), text);
  const inOrder = reports.toSorted((a, b) => Number(a[1]) - Number(b[1]));
  for (const [id = null, , definition, text = null] of inOrder) placeText(byId.get(id), plan.reportAt.get(Number(definition)), text);
  return Array.from(ids).flatMap((id) => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
}

/** Behind the id stand the fixed cells. */
function placeFixed({ width, fixed, names }: ColumnPlan, found: readonly Cell[]): Cell[] {
  const row = new Array<Cell>(width).fill(null);
  fixed.forEach(({ at, column }, index) => {
    row[at] = readStored(column, found[index + 1] ?? null, names);
  });
  return row;
}

/** Rows hold ids for what is said of a campaign or an agent, and lists as JSON. */
function readStored({ source, key }: ExportColumn, stored: Cell, { campaigns, agents }: Names): Cell {
  if (source !== 'fixed') return stored;
  switch (key) {
    case 'campaign_uuid': return campaigns.get(Number(stored))?.uuid ?? null;
    case 'campaign_name': return campaigns.get(Number(stored))?.label ?? null;
    case 'agent_name': return agents.get(Number(stored)) ?? null;
    case 'tags': return joined(stored, TAGS);
    case 'notes_text': return joined(stored, NOTES);
    default: return stored;
  }
}

type Joining = { by: string; order: (a: Cell[], b: Cell[]) => number; text: (row: Cell[]) => Cell };

const TAGS: Joining = { by: ', ', order: ([a], [b]) => (foldText(String(a)) < foldText(String(b)) ? -1 : 1), text: ([name = null]) => name };

/** (instant, id, text). */
const NOTES: Joining = {
  by: '\n', order: (a, b) => Number(a[0]) - Number(b[0]) || (String(a[1]) < String(b[1]) ? -1 : 1), text: ([, , text = null]) => text,
};

/** Rows that came as one JSON text, as one text; null for none. */
function joined(json: Cell, { by, order, text }: Joining): Cell {
  const rows = parseRows(json === null ? null : String(json)).sort(order);
  return rows.length === 0 ? null : rows.map(text).join(by);
}

/** Of several with one name the first that holds something counts. */
function placeText(row: Cell[] | undefined, at: number | undefined, text: Cell): void {
  if (row && at !== undefined && (row[at] ?? '') === '') row[at] = text;
}
