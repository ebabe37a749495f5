/** A part of a file as it is sent, and how many rows were written since the part before. */
export type FileChunk = { rows: number; bytes: Uint8Array };

/** A file that is made while it is sent. */
export type ExportFile = { fileName: string; contentType: string; rowCount: number; chunks: AsyncGenerator<FileChunk, void> };
