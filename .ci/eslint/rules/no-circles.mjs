import { importedBy, onImports, projectPathOf, sourceOf, targetOf } from '../project-files.mjs';

/**
 * Imports that lead back to the importing file. eslint-plugin-import's no-cycle finds the same and takes 70 s here; this reads
 * each file's imports once.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noCircles = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { circle: 'This import leads back here ({{circle}}): move what both need to a file below them, or pass it as an argument.' },
  },
  create(context) {
    const file = projectPathOf(context.filename);
    const self = file.replace(/\.tsx?$/, '');
    const imports = new Set(importedBy(self, context.sourceCode.text));
    return onImports((node, specifier) => {
      const target = targetOf(specifier, file);
      if (target === null || !imports.has(target)) return;
      const circle = wayBack(target, self);
      if (circle) context.report({ node, messageId: 'circle', data: { circle: [self, ...circle].join(' → ') } });
    });
  },
};

/** The shortest chain of imports from `start` to `end`, or null. */
function wayBack(start, end) {
  const cameFrom = new Map([[start, null]]);
  for (const step of cameFrom.keys()) {
    if (step === end) return chainTo(step, cameFrom);
    for (const next of importedBy(step, sourceOf(step))) if (!cameFrom.has(next)) cameFrom.set(next, step);
  }
  return null;
}

function chainTo(step, cameFrom) {
  const previous = cameFrom.get(step);
  return previous === null ? [step] : [...chainTo(previous, cameFrom), step];
}
