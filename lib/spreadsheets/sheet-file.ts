import type { FileChunk } from '@/lib/exports/export-file';
import type { FileRow } from './match-rows';
import type { FillReport } from './types';

/** Rows that get their results at once: few enough that what is held of them is small. */
export const BATCH_ROWS = 1_000;

/** The cells behind each of these rows, by their `at`; rows that get none are left out. */
export type AddedCells<C> = (ats: readonly number[]) => Promise<ReadonlyMap<number, readonly C[]>>;

/** A file that is read row by row, as often as it is needed, and of which no rows are kept. */
export type SheetFile<C> = {
  about: Pick<FillReport, 'format' | 'sheet' | 'sheets' | 'encoding' | 'delimiter'>;
  rows: () => Iterable<FileRow> | AsyncIterable<FileRow>;
  /** The file with more cells behind its rows; `width`: how many columns the rows have that get some. */
  write: (added: AddedCells<C>, width: number) => AsyncGenerator<FileChunk, void>;
};
