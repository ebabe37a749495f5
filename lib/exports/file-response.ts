import { attachment } from './content-disposition';
import type { ExportFile } from './export-file';
import { fileStream } from './file-stream';
import { FRAMES_TYPE } from './frames';

/** How many rows the file will have. */
export const ROWS_HEADER = 'Callboard-Rows';

/** The file as a download; in frames for a page that asks for them (`Accept`). */
export function fileResponse(request: Request, { fileName, contentType, rowCount, chunks }: ExportFile): Response {
  const inFrames = request.headers.get('accept') === FRAMES_TYPE;
  return new Response(fileStream(chunks, { inFrames }), {
    headers: {
      'Content-Type': inFrames ? FRAMES_TYPE : contentType,
      'Content-Disposition': attachment(fileName),
      'Cache-Control': 'private, no-store',
      [ROWS_HEADER]: String(rowCount),
    },
  });
}
