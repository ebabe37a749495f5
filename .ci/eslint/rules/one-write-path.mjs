import { projectPathOf } from '../project-files.mjs';

const WRITES = new Set([
  'create', 'createMany', 'createManyAndReturn', 'update', 'updateMany', 'updateManyAndReturn', 'delete', 'deleteMany', 'upsert',
]);
const RAW_WRITES = new Set(['$executeRaw', '$transaction']);
const STRING_BUILT = new Set(['$queryRawUnsafe', '$executeRawUnsafe']);

/** @type {import('eslint').Rule.RuleModule} */
export const oneWritePath = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      bare:
        'A bare write can vanish with another request\'s rollback: ' +
        'write in `inTransaction((tx) => …)` of @/lib/db/transaction, through its parameter `tx`.',
      stringBuilt: 'No SQL built from strings: use one tagged template (Prisma.sql, $queryRaw`…`) and allow-lists of fragments.',
    },
  },
  create(context) {
    const file = projectPathOf(context.filename);
    if (!/^(app|components|lib)\//.test(file) || !/lib\/db\/|\/client\/client'|from '\.\/client'/.test(context.sourceCode.text)) return {};
    const isTransaction = (node) => isTransactionParameter(rootOf(node), context.sourceCode.getScope(node));
    return {
      MemberExpression(node) {
        const name = node.property.name ?? node.property.value;
        if (STRING_BUILT.has(name) || isPrismaRaw(node)) context.report({ node, messageId: 'stringBuilt' });
        else if (RAW_WRITES.has(name) && !isTransaction(node)) context.report({ node, messageId: 'bare' });
        else if (WRITES.has(name) && isModelCall(node) && !isTransaction(node)) context.report({ node, messageId: 'bare' });
      },
    };
  },
};

/** `client.model.create(…)`, not `hash.update(…)` nor `Object.create(…)`. */
function isModelCall(node) {
  return node.object.type === 'MemberExpression' && node.parent.type === 'CallExpression' && node.parent.callee === node;
}

function isPrismaRaw(node) {
  return node.object.type === 'Identifier' && node.object.name === 'Prisma' && node.property.name === 'raw';
}

function rootOf(node) {
  return node.type === 'MemberExpression' ? rootOf(node.object) : node;
}

/** The one name that transactions have in this project; a variable or a call such as `reader()` is none. */
function isTransactionParameter(root, scope) {
  if (root.type !== 'Identifier' || root.name !== 'tx') return false;
  for (let within = scope; within; within = within.upper) {
    const variable = within.set.get('tx');
    if (variable) return variable.defs.every(({ type }) => type === 'Parameter');
  }
  return false;
}
