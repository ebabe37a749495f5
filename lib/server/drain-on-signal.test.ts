import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, it } from 'vitest';

/** A process that does with signals what `next start` does, plus ours; prints its port. `/slow` answers after 600 ms. */
const SERVER = `
  import { createServer } from 'node:http';
  import { drainOnSignal } from ${JSON.stringify(path.resolve(import.meta.dirname, 'drain-on-signal.ts'))};
  drainOnSignal();
  drainOnSignal();
  const server = createServer((request, response) => setTimeout(() => response.end('ok'), request.url === '/slow' ? 600 : 0));
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
  process.on('SIGTERM', () => server.close(() => process.exit(143)));`;

it('at a signal finishes what is under way, takes nothing new, and ends at once although connections are kept alive', async () => {
  const child = fork('-', { execArgv: ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '--eval', SERVER], cwd: path.resolve(import.meta.dirname, '../..') });
  const [port] = await once(child, 'message') as [number];
  const agent = new Agent({ keepAlive: true });
  const ask = (url: string) => new Promise<string | undefined>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: url, agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(`${response.statusCode} ${response.headers.connection}`));
    }).on('error', reject);
  });
  expect(await ask('/')).toBe('200 keep-alive');
  // a browser that connects ahead of time and never asks
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  const slow = ask('/slow');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const signalledMs = performance.now();
  child.kill('SIGTERM');
  const ended = once(child, 'exit');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect(ask('/')).rejects.toThrow(/ECONNREFUSED/);
  expect(await slow).toBe('200 close');
  expect(await ended).toEqual([143, null]);
  expect(performance.now() - signalledMs).toBeLessThan(4_000);
  silent.destroy();
});
