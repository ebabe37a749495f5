import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const pages = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'page.tsx');

it('every page of the dashboard stands under the banner of ingest', () => {
  expect(pages.length).toBeGreaterThanOrEqual(9);
  const without = pages.filter((file) => !readFileSync(path.join(import.meta.dirname, file), 'utf8').includes('<UnderBanner viewer={viewer}>'));
  expect(without).toEqual([]);
});
