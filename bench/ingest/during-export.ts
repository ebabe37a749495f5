import { connect } from 'node:net';
import { headBytes } from '../load/requests';
import { API_TOKEN } from '../product/start-product';
import { type Load, measureLoad, type Target } from './measure-load';

const CONNECTIONS = 8;
const EXPORT_WITHIN_MS = 900_000;

/** Ingest alone, then while every attempt is exported as CSV. */
export async function measureDuringExport(target: Target, durationMs: number) {
  const alone = await measureLoad(target, { connections: CONNECTIONS, durationMs });
  const exporting = readExport(target.port);
  const during: Load = await measureLoad(target, { connections: CONNECTIONS, durationMs });
  const { rows, tookMs } = await exporting;
  return { alone, during, exportedRows: rows, exportMs: tookMs };
}

/** Reads the whole export and counts its lines, without keeping it. */
function readExport(port: number): Promise<{ rows: number; tookMs: number }> {
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    let rows = 0;
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(EXPORT_WITHIN_MS, () => socket.destroy(new Error('the export did not end')));
    socket.on('error', reject);
    socket.once('data', (chunk) => {
      if (!chunk.toString('latin1').startsWith('HTTP/1.1 200')) reject(new Error(`the export was refused: ${chunk.toString()}`));
    });
    socket.on('data', (chunk) => {
      for (let at = chunk.indexOf('\r\n'); at >= 0; at = chunk.indexOf('\r\n', at + 2)) rows += 1;
    });
    socket.on('close', () => resolve({ rows, tookMs: performance.now() - startedMs }));
    socket.write(headBytes('GET /api/v1/export.csv?rows=attempts&columns=call_event_uuid,outcome,started_at', {
      Host: 'localhost', Authorization: `Bearer ${API_TOKEN}`, Connection: 'close',
    }));
  });
}
