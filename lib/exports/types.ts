import type { ExportChoice } from './choice';
import type { ExportColumn } from './columns';

/** What an export would have, before it is made. */
export type ExportPreview = {
  rowCount: number;
  /** the workspace's */
  timeZone: string;
  /** all that can be named, in the contract's order */
  columns: Pick<ExportColumn, 'header' | 'source'>[];
  /** the headers when none are named */
  defaultColumns: string[];
  /** what the viewer chose last for such rows */
  choice: ExportChoice | null;
};
