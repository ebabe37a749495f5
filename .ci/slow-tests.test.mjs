import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import everything from '../vitest.config';
import quick, { SLOW } from '../vitest-verify.config';
import { ROOT } from './eslint/project-files.mjs';

it('npm run verify leaves out files that exist, and npm test runs them', () => {
  expect(SLOW.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  expect(quick.test.exclude).toEqual(expect.arrayContaining([...SLOW, ...everything.test.exclude]));
  expect(everything.test.exclude.filter((pattern) => SLOW.includes(pattern))).toEqual([]);
});
