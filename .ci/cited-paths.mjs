import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** README.md and every document below docs/, relative to `root`. */
export function listDocuments(root) {
  const below = readdirSync(path.join(root, 'docs'), { recursive: true }).map((name) => `docs/${name.split(path.sep).join('/')}`);
  return ['README.md', ...below.filter((name) => name.endsWith('.md')).sort()];
}

/**
 * Paths that a document cites: in backticks when they begin with a folder or file of the project, and as targets of links.
 * Words with blanks, patterns and addresses of the product (`/api/…`) are no paths.
 */
export function citedPaths(root, document, text = readFileSync(path.join(root, document), 'utf8')) {
  const tops = new Set(readdirSync(root));
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  const inBackticks = [...prose.matchAll(/`([^`\s]+)`/g)].map(([, cited = '']) => cited);
  const ours = inBackticks.filter((cited) => cited.includes('/') && tops.has(cited.split('/')[0]) && !/[*<…?{]/.test(cited));
  const links = [...prose.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
  return [...new Set([...ours, ...links.map((target) => path.posix.join(path.posix.dirname(document), target))])];
}

/** Those of them that do not exist. `data/` is made by the first start. */
export function brokenPaths(root, document, text) {
  return citedPaths(root, document, text).filter((cited) => !cited.startsWith('data/') && !existsSync(path.join(root, cited)));
}
