import { request } from 'node:http';
import { API_TOKEN } from '../product/start-product';
import type { CampaignFile } from './campaign-files';

export type FilledIn = { found: string; bytes: number; tookMs: number };

/** Sends a campaign's file and reads it back with the results, without keeping it; `found` is what its head says. */
export function fillIn(port: number, { name, campaignUuid, bytes }: CampaignFile): Promise<FilledIn> {
  const startedMs = performance.now();
  const headers = { Authorization: `Bearer ${API_TOKEN}`, 'Content-Type': 'application/octet-stream', 'Content-Length': bytes.length };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method: 'POST', path: `/api/v1/campaigns/${campaignUuid}/spreadsheet?name=${name}`, headers }, (answer) => {
      let read = 0;
      if (answer.statusCode !== 200) reject(new Error(`${name} was answered ${answer.statusCode}`));
      answer.on('data', (chunk: Buffer) => (read += chunk.length));
      answer.on('error', reject);
      answer.on('end', () => resolve({ found: String(answer.headers['callboard-found']), bytes: read, tookMs: performance.now() - startedMs }));
    });
    sent.on('error', reject);
    sent.end(bytes);
  });
}
