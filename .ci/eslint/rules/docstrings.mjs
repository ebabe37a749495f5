import { isTestFile, projectPathOf } from '../project-files.mjs';

const NEEDS = /^lib\/[^/]+\/(data|mutations|metrics)(\/|\.ts$)/;

/** @type {import('eslint').Rule.RuleModule} */
export const docstrings = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      docstring:
        '`{{name}}` needs a docstring: what it returns, units, population, the empty case, what it throws, ' +
        'and the source of a rule that comes from outside.',
    },
  },
  create(context) {
    const file = projectPathOf(context.filename);
    if (!NEEDS.test(file) || isTestFile(file)) return {};
    const check = (statement, name) => {
      const comments = context.sourceCode.getCommentsBefore(statement);
      if (!comments.some(({ type, value }) => type === 'Block' && value.startsWith('*'))) {
        context.report({ node: statement, messageId: 'docstring', data: { name } });
      }
    };
    return {
      'ExportNamedDeclaration > FunctionDeclaration'(node) {
        // An implementation behind its overloads is documented at the first of them.
        const before = context.sourceCode.ast.body[context.sourceCode.ast.body.indexOf(node.parent) - 1];
        if (before?.declaration?.type !== 'TSDeclareFunction') check(node.parent, node.id.name);
      },
      'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.type="ArrowFunctionExpression"]'(node) {
        check(node.parent.parent, node.id.name);
      },
    };
  },
};
