import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { ROOT } from './project-files.mjs';

/** The real configurations; the second knows types, of files that exist only. */
const everyday = new ESLint({ cwd: ROOT });
const typed = new ESLint({ cwd: ROOT, overrideConfigFile: path.join(ROOT, '.ci/eslint/promises.config.mjs') });

/** Rules that object to `text`, were it the content of `file`. */
async function objectionsTo(file, text, eslint = everyday) {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

const SERVER_ONLY = "import 'server-only';\n";
const READER = "import { reader } from '@/lib/db/client';\n";

const lines = (count) => 'export {};\n'.repeat(count);

/** `teaches`: words of the message. */
const BAD = [
  {
    what: 'a component that imports a page', rule: 'callboard/layers', file: 'components/x.tsx', teaches: 'take the action as a prop',
    code: "import '@/app/page';",
  },
  {
    what: 'a meaning that imports pixels', rule: 'callboard/layers', file: 'lib/calls/x.ts', teaches: 'without pixels',
    code: "import '@/components/ui/badge';",
  },
  {
    what: 'React in lib', rule: 'callboard/layers', file: 'lib/calls/x.ts', teaches: 'components/',
    code: "import { useState } from 'react';\nuseState();",
  },
  {
    what: 'React in lib, even beside cache', rule: 'callboard/layers', file: 'lib/calls/data/x.ts', teaches: 'cache',
    code: `${SERVER_ONLY}import { cache, use } from 'react';\ncache(use);`,
  },
  {
    what: 'the request in lib', rule: 'callboard/layers', file: 'lib/calls/data/x.ts', teaches: 'argument',
    code: `${SERVER_ONLY}import { headers } from 'next/headers';\nheaders();`,
  },
  {
    what: 'a page with the Prisma client', rule: 'callboard/layers', file: 'app/x.ts', teaches: 'lib/<domain>/data',
    code: "import { PrismaClient } from '@/prisma/sqlite/client/client';\nnew PrismaClient();",
  },
  {
    what: 'a component that reads data', rule: 'callboard/layers', file: 'components/x.tsx', teaches: 'props',
    code: "import { getCall } from '@/lib/calls/data/get-call';\ngetCall();",
  },
  {
    what: 'a component that writes', rule: 'callboard/layers', file: 'components/x.tsx', teaches: 'props',
    code: "import '@/lib/settings/mutations';",
  },
  {
    what: 'a component with another server-only module', rule: 'callboard/layers', file: 'components/x.tsx', teaches: 'props',
    code: "import '@/lib/auth/session';",
  },
  {
    what: 'a pure base that knows a domain', rule: 'callboard/layers', file: 'lib/time/x.ts', teaches: 'Level 0',
    code: "import '../calls/sort';",
  },
  {
    what: 'a pure word that reads data', rule: 'callboard/layers', file: 'lib/calls/x.ts', teaches: 'argument',
    code: "import './data/get-call';",
  },
  {
    what: 'infrastructure that reads data', rule: 'callboard/layers', file: 'lib/http/x.ts', teaches: 'Level 2',
    code: `${SERVER_ONLY}export * from '@/lib/calls/data/get-call';`,
  },
  {
    what: 'a seed that imports a page', rule: 'callboard/layers', file: 'prisma/x.ts', teaches: 'prisma → lib',
    code: "await import('@/app/page');",
  },
  {
    what: 'a route with the database', rule: 'callboard/database-access', file: 'app/api/x/route.ts', teaches: 'lib/<domain>/data',
    code: `${READER}reader();`,
  },
  {
    what: 'a pure module with the database', rule: 'callboard/database-access', file: 'lib/calls/x.ts', teaches: 'server-only',
    code: "import { reader } from '../db/client';\nreader();",
  },
  {
    what: 'the writing client', rule: 'callboard/database-access', file: 'lib/calls/data/x.ts', teaches: 'inTransaction',
    code: "import { writer } from '@/lib/db/client';\nwriter();",
  },
  {
    what: 'a write of the reader', rule: 'callboard/one-write-path', file: 'lib/calls/data/x.ts', teaches: 'inTransaction',
    code: `${READER}reader().call.create({});`,
  },
  {
    what: 'a write of a variable named tx', rule: 'callboard/one-write-path', file: 'lib/calls/data/x.ts', teaches: 'inTransaction',
    code: `${READER}const tx = reader();\ntx.call.update({});`,
  },
  {
    what: 'a write by the model’s variable name', rule: 'callboard/one-write-path', file: 'lib/calls/data/x.ts', teaches: 'inTransaction',
    code: `${READER}reader()['call'].deleteMany({});`,
  },
  {
    what: 'a raw write', rule: 'callboard/one-write-path', file: 'lib/calls/data/x.ts', teaches: 'inTransaction',
    code: `${READER}reader().$executeRaw\`DELETE FROM calls\`;`,
  },
  {
    what: 'a transaction of one’s own', rule: 'callboard/one-write-path', file: 'lib/calls/data/x.ts', teaches: 'inTransaction',
    code: `${READER}reader().$transaction([]);`,
  },
  {
    what: 'SQL built from strings', rule: 'callboard/one-write-path', file: 'lib/calls/data/x.ts', teaches: 'tagged template',
    code: `${READER}reader().$queryRawUnsafe('SELECT 1');`,
  },
  {
    what: 'raw fragments', rule: 'callboard/one-write-path', file: 'lib/calls/x.ts', teaches: 'tagged template',
    code: "import { Prisma } from '@/prisma/sqlite/client/client';\nPrisma.raw('name');",
  },
  {
    what: 'a circle', rule: 'callboard/no-circles', file: 'lib/errors/app-error.ts', teaches: 'leads back',
    code: "import { route } from '../http/route';\nroute();",
  },
  {
    what: 'an undocumented read', rule: 'callboard/docstrings', file: 'lib/calls/data/x.ts', teaches: 'docstring',
    code: 'export async function getX() {}',
  },
  {
    what: 'an undocumented arrow', rule: 'callboard/docstrings', file: 'lib/calls/mutations.ts', teaches: 'docstring',
    code: '// not this\nexport const setX = () => 1;',
  },
  {
    what: 'a file that is not in kebab-case', rule: 'callboard/file-names', file: 'lib/calls/getCall.ts', teaches: 'kebab-case',
    code: 'export {};',
  },
  {
    what: 'a folder that is not in kebab-case', rule: 'callboard/file-names', file: 'components/Call/x.tsx', teaches: 'kebab-case',
    code: 'export {};',
  },
  {
    what: 'a name that says nothing', rule: 'callboard/file-names', file: 'lib/calls/utils.ts', teaches: 'says nothing',
    code: 'export {};',
  },
  { what: 'a barrel', rule: 'callboard/file-names', file: 'lib/calls/index.ts', code: 'export {};', teaches: 'says nothing' },
  { what: 'a long file', rule: 'callboard/file-sizes', file: 'lib/calls/x.ts', code: lines(301), teaches: 'at most 300' },
  { what: 'a long page', rule: 'callboard/file-sizes', file: 'app/x/page.tsx', code: lines(46), teaches: 'at most 45' },
  { what: 'a long route', rule: 'callboard/file-sizes', file: 'app/x/route.ts', code: lines(51), teaches: 'at most 50' },
  {
    what: 'a long client component', rule: 'callboard/file-sizes', file: 'components/x.tsx', teaches: 'at most 150',
    code: `'use client';\n${lines(150)}`,
  },
  {
    what: 'a long function', rule: 'max-lines-per-function', file: 'lib/calls/x.ts', teaches: '70',
    code: `export function x() {\n${'x();\n'.repeat(70)}}`,
  },
  {
    what: 'four positional arguments', rule: 'max-params', file: 'lib/calls/x.ts', teaches: '3',
    code: 'export const x = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];',
  },
  { what: 'any', rule: '@typescript-eslint/no-explicit-any', file: 'lib/calls/x.ts', code: 'export const x: any = 1;', teaches: 'any' },
  {
    what: 'the non-null mark', rule: '@typescript-eslint/no-non-null-assertion', file: 'lib/calls/x.ts', teaches: 'non-null',
    code: 'export const x = (a: 1 | null) => a!;',
  },
  {
    what: 'silenced types', rule: '@typescript-eslint/ban-ts-comment', file: 'lib/calls/x.ts', teaches: 'ts-expect-error',
    code: '// @ts-expect-error because\nexport const x = 1;',
  },
  {
    what: 'the environment', rule: 'no-restricted-properties', file: 'lib/calls/x.ts', teaches: 'lib/env',
    code: 'export const x = process.env.PORT;',
  },
  {
    what: 'the environment on a page', rule: 'no-restricted-properties', file: 'app/x.ts', teaches: 'lib/env',
    code: 'export const { PORT } = process.env;',
  },
];

const GOOD = [
  {
    what: 'a write inside a transaction', file: 'lib/calls/mutations.ts',
    code:
      `${SERVER_ONLY}import { inTransaction } from '@/lib/db/transaction';\n\n/** Renames. */\n` +
      'export async function updateX() {\n' +
      '  await inTransaction((tx) => tx.campaign.update({ where: { id: 1 }, data: {} }));\n}\n',
  },
  {
    what: 'a step of a transaction', file: 'lib/calls/store-x.ts',
    code:
      `${SERVER_ONLY}import type { Tx } from '@/lib/db/transaction';\n\nexport async function storeX(tx: Tx) {\n` +
      `  await tx.$executeRaw\`DELETE FROM calls\`;\n}\n`,
  },
  {
    what: 'a hash in a module with the database', file: 'lib/calls/data/x.ts',
    code:
      `${SERVER_ONLY}import { createHash } from 'node:crypto';\n${READER}\n/** Digest. */\n` +
      `export const x = () => [createHash('sha256').update('a').digest(), reader()];\n`,
  },
  {
    what: 'React’s cache on the server', file: 'lib/auth/x.ts',
    code: `${SERVER_ONLY}import { cache } from 'react';\n\nexport const x = cache(() => 1);\n`,
  },
  {
    what: 'a component with types of a read', file: 'components/x.tsx',
    code:
      "import type { CallRow } from '@/lib/calls/types';\nimport { paths } from '@/lib/paths/paths';\n\n" +
      'export const x = (call: CallRow) => paths.call(call.callUuid);\n',
  },
  { what: 'a page as Next names it', file: 'app/(dashboard)/calls/[uuid]/page.tsx', code: 'export {};\n' },
  { what: 'a page of just the size', file: 'app/x/page.tsx', code: lines(45) },
  {
    what: 'a type from the file that uses it', file: 'lib/errors/app-error.ts',
    code: "import { type Problem } from '../http/problem';\n\nexport type X = Problem;\n",
  },
];

describe('the lint of this project', () => {
  it.each(BAD)('forbids $what ($rule)', async ({ rule, file, code, teaches }) => {
    const objections = await objectionsTo(file, code);
    expect(objections.filter((objection) => objection.startsWith(`${rule}: `)).join('\n')).toContain(teaches);
  });

  it('forbids a promise that nobody awaits, and a switch that forgets a case', async () => {
    const code =
      'export const x = (word: "a" | "b") => {\n' +
      '  Promise.resolve();\n  switch (word) {\n    case "a":\n      return 1;\n  }\n};\n';
    const rules = (await objectionsTo('lib/calls/order.ts', code, typed)).map((objection) => objection.split(':')[0]);
    expect(rules).toEqual(['@typescript-eslint/no-floating-promises', '@typescript-eslint/switch-exhaustiveness-check']);
  }, 60_000);

  it.each(GOOD)('allows $what', async ({ file, code }) => {
    expect(await objectionsTo(file, code)).toEqual([]);
  });
});
