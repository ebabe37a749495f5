import { expect, it } from 'vitest';
import { missingOptionals } from './lock-check.mjs';

it('finds the optional packages that the lock leaves out, nested ones included', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0', optionalDependencies: { fast: '1' } },
      'node_modules/next': { version: '16.0.0', optionalDependencies: { '@next/swc-linux': '1', '@next/swc-mac': '1' } },
      'node_modules/next/node_modules/@next/swc-linux': { version: '1.0.0' },
    },
  };
  expect(missingOptionals(lock)).toEqual(['this project@1.0.0 needs fast', 'next@16.0.0 needs @next/swc-mac']);
});

it('is content when nothing is missing', () => {
  expect(missingOptionals({ packages: { 'node_modules/a': { version: '1.0.0' } } })).toEqual([]);
});
