import type { ColumnPlan } from '../assemble-rows';
import type { FileForm, WrittenFile } from '../write-file';

/** A statement of SQLite; the JSON array of the rows' ids is the parameter between those `before` and those `after`. */
export type ThreadStatement = { sql: string; before: readonly unknown[]; after: readonly unknown[] };

/** A file to be made: everything that the thread needs, so that it asks for nothing but rows. */
export type FileJob = {
  ids: Float64Array;
  statements: { fixed: ThreadStatement; variables: ThreadStatement | null; reports: ThreadStatement | null };
  plan: ColumnPlan;
  form: FileForm;
  file: WrittenFile;
};

/** A chunk is made for each `next`; `close` drops what is left of a file. */
export type ToFileThread = { kind: 'open'; id: number; job: FileJob } | { kind: 'next' | 'close'; id: number };

export type FromFileThread =
  | { kind: 'chunk'; id: number; rows: number; bytes: Uint8Array }
  | { kind: 'end'; id: number }
  | { kind: 'failed'; id: number; message: string };
