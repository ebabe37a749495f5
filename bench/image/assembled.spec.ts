import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpConnection } from '../load/http-connection';
import { webhookRequest } from '../load/requests';
import { API_TOKEN, makeFolder, type Product, ROOT, startProduct } from '../product/start-product';
import { nextDelivery } from '../load/deliveries';

/** A tenth of the project with its node_modules; 76 MB when it was written. */
const MOST_BYTES = 150 * 1024 * 1024;

const { folder, remove } = makeFolder();
// outside of the project, so that nothing is found there that an image would not have
const assembled = path.join(folder, 'image');
let product: Product;

beforeAll(async () => {
  execFileSync('npm', ['run', '--silent', 'assemble', '--', assembled], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  product = await startProduct({ folder, assembledIn: assembled });
}, 600_000);
afterAll(async () => {
  await product.stop();
  remove();
});

describe('what an image holds', () => {
  it('is small, and has no sources, no compiler and nothing of an installation', () => {
    const files = readdirSync(assembled, { recursive: true, encoding: 'utf8' });
    const bytes = files.reduce((sum, file) => sum + lstatSync(path.join(assembled, file)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(files.filter((file) => /^(data|\.env|lib\/.*\.ts|app|components|e2e|bench)(\/|$)/.test(file))).toEqual([]);
    expect(['typescript', 'tsx', 'esbuild', '@next/swc-linux-x64-gnu', 'vitest', 'playwright-core'].filter((name) => existsSync(path.join(assembled, 'node_modules', name)))).toEqual([]);
  });

  it('takes a delivery, gives it back as CSV and Excel, and serves its pages', async () => {
    const { body, callEventUuid } = nextDelivery();
    const connection = new HttpConnection(product.port);
    const { status, head } = await connection.send(webhookRequest(body));
    expect(status).toBe(200);
    // longer than proxies wait: bench/reliability/stop-signal.spec.ts says why
    expect(Number(/^keep-alive: timeout=(\d+)\r?$/im.exec(head)?.[1])).toBeGreaterThan(120);
    connection.close();
    const ask = (address: string) => fetch(`http://127.0.0.1:${product.port}${address}`, { headers: { authorization: `Bearer ${API_TOKEN}` } });
    expect(await (await ask('/api/v1/export.csv?rows=attempts')).text()).toContain(callEventUuid);
    expect(Buffer.from(await (await ask('/api/v1/export.xlsx')).arrayBuffer()).subarray(0, 2).toString()).toBe('PK');
    const page = await (await ask('/sign-in')).text();
    const scripts = [...page.matchAll(/\/_next\/static\/[^"\\]+\.(?:js|css)/g)].map(([address]) => address);
    expect(scripts).not.toEqual([]);
    for (const address of new Set([...scripts, '/icon.svg'])) expect((await ask(address)).status, address).toBe(200);
  });

  it('runs the commands under their names', () => {
    const run = (...words: string[]) => execFileSync('npm', ['run', '--silent', ...words], {
      cwd: assembled, encoding: 'utf8', env: { ...process.env, DATABASE_URL: product.databaseUrl, NODE_ENV: 'production' }, timeout: 60_000,
    });
    expect(run('reproject')).toMatch(/1 deliveries read: 1 projected/);
    expect(run('backup', '--', path.join(folder, 'backups'))).toMatch(/checked/);
    expect(readdirSync(path.join(folder, 'backups'))).toHaveLength(1);
  });

  it('ends when it is told to', async () => {
    expect((await product.terminate()).code).toBe(0);
  });
});
