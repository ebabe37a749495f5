import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenPaths, citedPaths, listDocuments } from './cited-paths.mjs';
import { ROOT } from './eslint/project-files.mjs';

const DECISIONS = listDocuments(ROOT).filter((document) => document.startsWith('docs/decisions/'));
const read = (document) => readFileSync(path.join(ROOT, document), 'utf8');

describe('the documents', () => {
  it.each(listDocuments(ROOT))('%s cites only paths that exist', (document) => {
    expect(brokenPaths(ROOT, document)).toEqual([]);
  });

  it('are looked through for links and for paths in backticks', () => {
    const text =
      'See `lib/nowhere.ts`, `lib/db/client.ts`, [gone](../gone.md) and [home](https://example.kz), not `GET /api/v1` or `lib/*/data`.';
    expect(citedPaths(ROOT, 'docs/x.md', text)).toEqual(['lib/nowhere.ts', 'lib/db/client.ts', 'gone.md']);
    expect(brokenPaths(ROOT, 'docs/x.md', text)).toEqual(['lib/nowhere.ts', 'gone.md']);
  });

  it.each(DECISIONS)('%s says context, decision, consequences and check in at most 300 words', (document) => {
    const text = read(document);
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context', 'Decision', 'Consequences', 'How it is checked',
    ]);
    expect(text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length).toBeLessThanOrEqual(300);
  });

  it('are linked from the README', () => {
    const linked = citedPaths(ROOT, 'README.md');
    expect(DECISIONS.filter((document) => !linked.includes(document))).toEqual([]);
  });
});
