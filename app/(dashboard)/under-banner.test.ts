import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const pages = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'page.tsx');
const sourceOf = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');
/** Two pages are one list, which stands under the banner for both. */
const isUnderBanner = (source: string) =>
  source.includes('<UnderBanner viewer={viewer}>') || (source.includes('<ListPage ') && sourceOf('list-page.tsx').includes('<UnderBanner viewer={viewer}>'));

it('every page of the dashboard stands under the banner of ingest', () => {
  expect(pages.length).toBeGreaterThanOrEqual(9);
  const without = pages.filter((file) => !isUnderBanner(sourceOf(file)));
  expect(without).toEqual([]);
});
