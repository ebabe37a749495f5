/** What a file's path says it may do (the table of the house style); shared by the rules. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Lower levels know nothing of higher ones. */
const BASE = ['errors', 'time', 'format', 'paths', 'statistics'];
const INFRASTRUCTURE = ['env', 'db', 'log', 'http', 'threads'];

/** Modules of infrastructure that open nothing and know nothing. */
export const PURE = ['lib/db/instant'];

/** `lib/calls/data/get-call.ts` of an absolute path; always with slashes. */
export function projectPathOf(filename) {
  return path.relative(ROOT, filename).split(path.sep).join('/');
}

/** The project path that an import leads to, without its extension; null for packages. */
export function targetOf(specifier, importer) {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return null;
  return path.posix.normalize(path.posix.join(path.posix.dirname(importer), specifier));
}

export function isTestFile(file) {
  return /\.test\.(tsx?|mjs)$/.test(file) || /(^|\/)testing\//.test(file);
}

/** Processes of their own that Node runs without a bundler, where `server-only` has no meaning: the launcher, the demo, `run.ts`. */
export function isProcess(file) {
  return /^lib\/(server|demo|migrations)\/|^lib\/[^/]+\/run(-[a-z]+)*\.ts$/.test(file);
}

/** 0 pure base, 1 domain words, 2 infrastructure, 3 access; `text` is the source of that file, when it is at hand. */
export function libLevelOf(file, text = sourceOf(file)) {
  const stem = file.replace(/\.tsx?$/, '');
  const [, domain = '', ...rest] = stem.split('/');
  if (BASE.includes(domain) || PURE.includes(stem)) return 0;
  if (INFRASTRUCTURE.includes(domain)) return 2;
  if (['data', 'mutations'].includes(rest[0] ?? '')) return 3;
  return isServerOnly(text) ? 3 : 1;
}

/** Whether the module refuses to be bundled for the browser. */
export function isServerOnly(text) {
  return /^import 'server-only';/m.test(text);
}

const sources = new Map();

/** The text of a project file given without its extension; '' when there is none (the type check reports that). */
export function sourceOf(file) {
  const candidates = [file, `${file}.ts`, `${file}.tsx`, `${file}.d.ts`].map((name) => path.join(ROOT, name));
  const found = candidates.find((name) => existsSync(name) && statSync(name).isFile());
  if (found === undefined) return '';
  const { mtimeMs } = statSync(found);
  const known = sources.get(found);
  if (known?.mtimeMs === mtimeMs) return known.text;
  const text = readFileSync(found, 'utf8');
  sources.set(found, { mtimeMs, text });
  return text;
}

const importsOf = new Map();

const RUNTIME_IMPORT = /^(?:import|export)\s+(?!type\b)([^'";]*?)\s*\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** The project's files that `file`, whose source is `text`, imports for more than their types; without extensions. */
export function importedBy(file, text) {
  const known = importsOf.get(file);
  if (known?.text === text) return known.targets;
  const targets = [...text.matchAll(RUNTIME_IMPORT)]
    .filter(([, names = '']) => !/^\{(\s*type [^,}]+,?)+\s*\}$/.test(names.trim()))
    .map(([, , from, bare, dynamic]) => targetOf(from ?? bare ?? dynamic ?? '', file))
    .filter((target) => target !== null);
  importsOf.set(file, { text, targets });
  return targets;
}

/** Listeners that call `check(node, specifier)` for every way to import a module. */
export function onImports(check) {
  const visit = (node) => {
    if (typeof node.source?.value === 'string') check(node, node.source.value);
  };
  return { ImportDeclaration: visit, ExportNamedDeclaration: visit, ExportAllDeclaration: visit, ImportExpression: visit };
}

/** Whether nothing of the import is left after types are erased. */
export function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const { specifiers = [] } = node;
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === 'type' || specifier.exportKind === 'type');
}
