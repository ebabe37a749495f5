import { request } from 'node:http';
import { API_TOKEN } from '../product/start-product';

export type ReadExport = { rows: number; bytes: number; tookMs: number };

/** Reads an export to its end without keeping it; `rows` is what its head says. */
export function readExport(port: number, path: string): Promise<ReadExport> {
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { Authorization: `Bearer ${API_TOKEN}` } }, (answer) => {
      let bytes = 0;
      if (answer.statusCode !== 200) reject(new Error(`${path} was answered ${answer.statusCode}`));
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('error', reject);
      answer.on('end', () => resolve({ rows: Number(answer.headers['callboard-rows']), bytes, tookMs: performance.now() - startedMs }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
