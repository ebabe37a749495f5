import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const pages = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'page.tsx');

/** A page, or a frame of the dashboard's own that it is laid out in, such as the two lists have; one that leads elsewhere shows nothing. */
function isUnderBanner(file: string): boolean {
  const source = readFileSync(file, 'utf8');
  if (source.includes('redirect(') && !/<[A-Z]/.test(source)) return true;
  if (source.includes('<UnderBanner viewer={viewer}>')) return true;
  const frames = [...source.matchAll(/from '(\.[^']*-(?:page|frame))'/g)].map(([, sent = '']) => path.join(path.dirname(file), `${sent}.tsx`));
  return frames.some((frame) => existsSync(frame) && isUnderBanner(frame));
}

it('every page of the dashboard stands under the banner of ingest', () => {
  expect(pages.length).toBeGreaterThanOrEqual(9);
  expect(pages.filter((file) => !isUnderBanner(path.join(import.meta.dirname, file)))).toEqual([]);
});
