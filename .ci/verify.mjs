/** `npm run verify`: types, lint and the quick unit tests side by side, in under a minute. What is left out is listed in vitest-verify.config.ts. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from './run-tool.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** ESLint knows when a file or its configuration changed, but not when a rule did. */
function hashOfRules() {
  const hash = createHash('sha256');
  const files = readdirSync('.ci/eslint', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mjs')).sort();
  for (const file of files) hash.update(file).update(readFileSync(path.join('.ci/eslint', file)));
  return hash.digest('hex').slice(0, 16);
}

const CACHE = ['--cache', '--cache-location', `node_modules/.cache/eslint-${hashOfRules()}/`];
const bin = (name) => path.join('node_modules', '.bin', name);

const TOOLS = {
  types: ['npm', 'run', '--silent', 'types'],
  lint: [bin('eslint'), '--max-warnings', '0', ...CACHE, '.'],
  unit: [bin('vitest'), 'run', '--config', 'vitest-verify.config.ts', '--reporter=dot'],
};

const results = await Promise.all(Object.entries(TOOLS).map(async ([name, words]) => {
  const startedMs = Date.now();
  const code = await runTool(words, { minutes: 10, isBesideOthers: true });
  return { code, text: `${name} ${code === 0 ? 'passed' : 'FAILED'} (${Math.round((Date.now() - startedMs) / 1000)} s)` };
}));
console.log(`\n${results.map(({ text }) => text).join(' · ')}`);
process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1;
