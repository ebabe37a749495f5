import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeTogether } from './write-together';

const written: string[] = [];
const stream = { write: (text: string) => written.push(text) };
let atExit: () => void = () => undefined;
beforeEach(() => {
  written.length = 0;
  vi.spyOn(process, 'once').mockImplementation((_, listener) => ((atExit = listener as () => void), process));
});
afterEach(() => void vi.restoreAllMocks());

it('writes the lines of one turn together, in order, and nothing twice', async () => {
  const { write } = writeTogether(stream);
  write('a\n');
  await Promise.resolve();
  write('b\n');
  expect(written).toEqual([]);
  await turn();
  write('c\n');
  await turn();
  await turn();
  expect(written).toEqual(['a\nb\n', 'c\n']);
});

it('holds no more than 64 kB', async () => {
  const { write } = writeTogether(stream);
  const line = `${'x'.repeat(1_023)}\n`;
  for (let count = 0; count < 100; count += 1) write(line);
  expect(written.join('')).toHaveLength(64 * 1024);
  await turn();
  expect(written.join('')).toBe(line.repeat(100));
});

it('writes what it holds when the process exits', async () => {
  const { write } = writeTogether(stream);
  write('last words\n');
  atExit();
  expect(written).toEqual(['last words\n']);
  await turn();
  expect(written).toHaveLength(1);
});
