import { isProcess, isTestFile, libLevelOf, onImports, projectPathOf, PURE, targetOf } from '../project-files.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export const databaseAccess = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      access:
        'Only server-only modules of lib (data, mutations, ingest …) may import @/lib/db: ' +
        'put the query into lib/<domain>/data or mutations and call that.',
      writer: '`writer` would write around the gate and the retries: use `inTransaction` of @/lib/db/transaction.',
    },
  },
  create(context) {
    const file = projectPathOf(context.filename);
    if (isTestFile(file) || file.startsWith('lib/db/') || !/^(app|components|lib|e2e)\//.test(file)) return {};
    return onImports((node, specifier) => {
      const target = targetOf(specifier, file);
      if (!target?.startsWith('lib/db/') || PURE.includes(target)) return;
      const mayRead = isProcess(file) || (file.startsWith('lib/') && libLevelOf(file, context.sourceCode.text) === 3);
      if (!mayRead) context.report({ node, messageId: 'access' });
      const { specifiers = [] } = node;
      if (specifiers.some(({ imported, local }) => (imported ?? local)?.name === 'writer')) context.report({ node, messageId: 'writer' });
    });
  },
};
