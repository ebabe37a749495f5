import path from 'node:path';
import { projectPathOf } from '../project-files.mjs';

const VAGUE = ['utils', 'util', 'helpers', 'helper', 'misc', 'common', 'index', 'shared', 'stuff'];

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Next's own: `[uuid]`, `[...path]`, `(dashboard)`, `@panel`, `export.csv`, and folders that begin with a dot. */
const FOLDER = /^(\.?[a-z0-9]+([-.][a-z0-9]+)*|\[{1,2}(\.\.\.)?[a-z]+(-[a-z]+)*\]{1,2}|\([a-z-]+\)|@[a-z-]+)$/;

/** @type {import('eslint').Rule.RuleModule} */
export const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: '`{{name}}` is not in kebab-case: name the file after its main export (getCall → get-call.ts).',
      vague: '`{{name}}` says nothing: name the file after the one thing that it is (outcome.ts, merge.ts, list-calls.ts).',
    },
  },
  create(context) {
    return {
      Program(node) {
        const parts = projectPathOf(context.filename).split('/');
        const name = path.basename(parts.pop() ?? '').replace(/(\.(test|spec|config|d))?\.[cm]?[jt]sx?$/, '');
        if ([name, ...parts].some((part) => VAGUE.includes(part))) context.report({ node, messageId: 'vague', data: { name } });
        const odd = KEBAB.test(name) ? parts.find((part) => !FOLDER.test(part)) : name;
        if (odd !== undefined) context.report({ node, messageId: 'kebab', data: { name: odd } });
      },
    };
  },
};
