import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MARK_NAMES, MarkIcon, MARKS_VERSION } from './mark-icon';

it('every mark is drawn in the file that all of them come from', () => {
  const sprite = readFileSync(path.resolve(import.meta.dirname, '../../public/icons.svg'), 'utf8');
  expect([...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id).sort()).toEqual([...MARK_NAMES].sort());
  expect(createHash('sha256').update(sprite).digest('hex').slice(0, 8), 'another file has another address').toBe(MARKS_VERSION);
  for (const name of MARK_NAMES) expect(renderToStaticMarkup(<MarkIcon name={name} />)).toContain(`href="/icons.svg?v=${MARKS_VERSION}#${name}"`);
});
