/** Rules that need types, which double lint's time: `npm test` runs them, `npm run lint` does not. */
import nextTypescript from 'eslint-config-next/typescript';
import { ROOT } from './project-files.mjs';

const { plugins, languageOptions } = nextTypescript.find(({ name }) => name === 'typescript-eslint/base') ?? {};

/** @type {import('eslint').Linter.Config[]} */
const config = [
  {
    name: 'callboard/promises',
    files: ['lib/**/*.ts', 'app/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    plugins,
    languageOptions: { ...languageOptions, parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      // A write that nobody awaits is lost without a word.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
];

export default config;
