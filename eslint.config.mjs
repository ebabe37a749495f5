import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import { callboard } from './.ci/eslint/plugin.mjs';

const SOURCES = ['**/*.{ts,tsx,js,mjs}'];
const TYPED = ['**/*.{ts,tsx}'];

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Only lib/env reads the environment: add the variable to lib/env/schema.ts and .env.example, and use env().',
};

/** @type {import('eslint').Linter.Config[]} */
const config = [
  { ignores: ['node_modules/**', '.next/**', 'data/**', 'prisma/*/client/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**'] },
  ...nextVitals,
  ...nextTypescript,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'callboard/everywhere',
    files: SOURCES,
    plugins: { callboard },
    rules: {
      'callboard/layers': 'error',
      'callboard/database-access': 'error',
      'callboard/one-write-path': 'error',
      'callboard/docstrings': 'error',
      'callboard/file-names': 'error',
      'callboard/file-sizes': 'error',
      'callboard/no-circles': 'error',
      'max-lines-per-function': ['error', { max: 70 }],
      'max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-restricted-properties': ['error', ENVIRONMENT],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    name: 'callboard/typed',
    files: TYPED,
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    name: 'callboard/tests',
    // `describe` takes one function that holds all its cases, and a row of `it.each` is spread over its arguments.
    files: ['**/*.test.{ts,tsx,mjs}', 'e2e/**/*.spec.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off' },
  },
  {
    name: 'callboard/no-react',
    // No React here: what is called `use…` is no hook.
    files: ['lib/**', 'prisma/**', 'e2e/**', '.ci/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    name: 'callboard/server-components',
    // Rendered once per request, for which the time of that request is no impurity. Client components live in components/.
    files: ['app/**'],
    rules: { 'react-hooks/purity': 'off' },
  },
  {
    name: 'callboard/scripts',
    // Run by hand or by CI, they speak to the terminal; tools want their configuration as an anonymous default export.
    files: ['prisma/*.{ts,mjs}', '.ci/**', '*.config.{ts,js,mjs}'],
    rules: { 'no-console': 'off', 'import/no-anonymous-default-export': 'off' },
  },
  {
    name: 'callboard/environment',
    // lib/env itself, and what runs before or outside the product: its launcher, the demo's launcher, tests that set
    // variables, build scripts and tools' configuration (Next sets NEXT_RUNTIME for instrumentation.ts).
    files: [
      'lib/env/**', 'lib/server/**', 'lib/demo/**', 'lib/**/testing/**', '**/*.test.{ts,mjs}', '.ci/**', 'e2e/**', 'bench/**',
      'prisma/*.{ts,mjs}', '*.{ts,js,mjs}',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    name: 'callboard/string-built-sql',
    // lib/db speaks to the driver itself, and keyset.ts names its columns key0, key1 … from a number of its own.
    files: ['lib/db/**', 'lib/filters/keyset.ts'],
    rules: { 'callboard/one-write-path': 'off' },
  },
];

export default config;
