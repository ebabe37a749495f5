import { isTestFile, projectPathOf } from '../project-files.mjs';

const ANY_FILE_LINES = 300;

const NARROWER = [
  {
    fits: ({ name }) => name === 'page.tsx', lines: 45,
    advice: 'a page parses searchParams and lays out panels: move each panel to a file beside it',
  },
  {
    fits: ({ name }) => name === 'route.ts', lines: 50,
    advice: 'a handler authenticates, parses and calls one lib function: move the rest to lib/',
  },
  {
    fits: ({ isClient }) => isClient, lines: 150,
    advice: 'client components are leaves: split it, and leave on the server what needs no events',
  },
];

/** @type {import('eslint').Rule.RuleModule} */
export const fileSizes = {
  meta: { type: 'suggestion', schema: [], messages: { size: '{{lines}} lines, at most {{most}} fit here: {{advice}}.' } },
  create(context) {
    return {
      Program(node) {
        const file = projectPathOf(context.filename);
        const isClient = node.body.some((statement) => statement.directive === 'use client') && !isTestFile(file);
        const kind = { name: file.split('/').at(-1), isClient };
        const narrower = NARROWER.find(({ fits }) => fits(kind));
        const most = narrower?.lines ?? ANY_FILE_LINES;
        const advice = narrower?.advice ?? 'split it along the things that it holds, each named after what it is';
        const lines = context.sourceCode.lines.length - (context.sourceCode.text.endsWith('\n') ? 1 : 0);
        if (lines > most) context.report({ node, messageId: 'size', data: { lines, most, advice } });
      },
    };
  },
};
