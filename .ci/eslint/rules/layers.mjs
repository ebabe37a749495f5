import { isProcess, isServerOnly, isTestFile, isTypeOnly, libLevelOf, onImports, projectPathOf, sourceOf, targetOf } from '../project-files.mjs';

/** Folder → folders of the project that it may import. */
const MAY_IMPORT = {
  app: ['app', 'components', 'lib', 'messages'],
  components: ['components', 'lib'],
  lib: ['lib', 'prisma', 'messages'],
  prisma: ['prisma', 'lib'],
  e2e: ['e2e', 'lib', 'messages'],
};

const LEVELS = ['pure base', 'domain words', 'infrastructure', 'access to data'];

const RENDERING = /^(react-dom|recharts|radix-ui|lucide-react|next-themes|next-intl|@tanstack\/|wavesurfer)/;
const REQUEST_BOUND = /^next\/(headers|navigation|server|cache)$/;

/** Folders of lib that speak for the request itself: who asks, in which language. */
const MAY_READ_REQUEST = /^lib\/(auth|i18n|http)\//;

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      folder: '{{from}}/ must not import {{to}}/: imports run prisma → lib → components → app. {{where}}',
      level:
        'Level {{from}} of lib ({{fromWords}}) must not import level {{to}} ({{toWords}}): move what needs it to a file that ' +
        'begins with `import \'server-only\'` (data, mutations), or pass its result in as an argument.',
      server:
        'A component must not import a server-only module: let the page call lib and pass the result as props. ' +
        'Of lib, components know types, schemas, formatting, paths and pure functions.',
      client: 'Only lib/ knows the Prisma client: write a read in lib/<domain>/data or a write in lib/<domain>/mutations and call that.',
      rendering:
        'lib/ has meaning and no pixels: what renders with {{name}} belongs in components/ ' +
        '(React\'s `cache` in a server-only module is fine).',
      request: 'Only lib/auth, lib/i18n and lib/http know the request ({{name}}): parse it in app/ and pass the value as an argument.',
    },
  },
  create(context) {
    const file = projectPathOf(context.filename);
    const folder = file.split('/')[0];
    if (!(folder in MAY_IMPORT)) return {};
    const text = context.sourceCode.text;
    return onImports((node, specifier) => {
      const target = targetOf(specifier, file);
      const imported = { node, file, text, folder, specifier, target };
      const problem = target === null ? packageProblem(imported) : projectProblem(imported);
      if (problem) context.report({ node, ...problem });
    });
  },
};

function projectProblem({ node, file, text, folder, target }) {
  const to = target.split('/')[0];
  if (/^prisma\/\w+\/client(\/|$)/.test(target) && !['lib', 'prisma'].includes(folder)) return { messageId: 'client' };
  const mayImport = MAY_IMPORT[folder].includes(to) || (to === 'messages' && isTestFile(file));
  if (!mayImport) return { messageId: 'folder', data: { from: folder, to, where: whereTo(folder, to) } };
  if (isTestFile(file) || isTypeOnly(node) || to !== 'lib') return null;
  const level = libLevelOf(target);
  if (folder === 'components') return level >= 2 || isServerOnly(sourceOf(target)) ? { messageId: 'server' } : null;
  if (folder !== 'lib') return null;
  const ownLevel = libLevelOf(file, text);
  // Infrastructure may know the pure words of a domain, and a process of its own (start, demo) any level.
  if (ownLevel >= level || isProcess(file)) return null;
  return { messageId: 'level', data: { from: ownLevel, to: level, fromWords: LEVELS[ownLevel], toWords: LEVELS[level] } };
}

function packageProblem({ node, file, text, specifier }) {
  if (!file.startsWith('lib/') || isTestFile(file) || isTypeOnly(node)) return null;
  if (REQUEST_BOUND.test(specifier) && !MAY_READ_REQUEST.test(file)) return { messageId: 'request', data: { name: specifier } };
  const isServerCache = specifier === 'react' && isServerOnly(text) && node.specifiers?.every(({ imported }) => imported?.name === 'cache');
  const isServerTexts = specifier === 'next-intl/server' && file.startsWith('lib/i18n/');
  const renders = specifier === 'react' || RENDERING.test(specifier);
  return renders && !isServerCache && !isServerTexts ? { messageId: 'rendering', data: { name: specifier } } : null;
}

function whereTo(from, to) {
  if (from === 'lib') return 'Pass what you need from there as an argument, or move the part without pixels to lib/.';
  if (from === 'components' && to === 'app') return 'Move the shared part to components/, or take the action as a prop.';
  if (to === 'prisma') return 'Read through lib/<domain>/data.';
  return 'Move the shared part down to the folder that both may import.';
}
