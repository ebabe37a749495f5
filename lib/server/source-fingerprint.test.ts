import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourceFingerprint } from './source-fingerprint';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'callboard-sources-'));
  write('app/page.tsx', 'one');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

it('changes with what is built, and only with that', () => {
  const first = sourceFingerprint(root);
  expect(sourceFingerprint(root)).toBe(first);
  write('app/page.test.tsx', 'a test');
  write('lib/db/testing/sample.ts', 'for tests');
  write('docs/notes.md', 'notes');
  write('data/callboard.db', 'rows');
  expect(sourceFingerprint(root)).toBe(first);
  write('app/page.tsx', 'two');
  const second = sourceFingerprint(root);
  expect(second).not.toBe(first);
  write('messages/ru.json', '{}');
  expect(sourceFingerprint(root)).not.toBe(second);
});
