/** `npm test`: everything, each tool with its own output; the last line is `N passed, N failed`, also when a tool could not run. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { runTool } from './run-tool.mjs';
import { countOne, countPlaywright, countVitest } from './test-counts.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
process.env.NEXT_TELEMETRY_DISABLED = '1';

const reports = mkdtempSync(path.join(tmpdir(), 'callboard-test-'));
const bin = (name) => path.join('node_modules', '.bin', name);

const TYPED_LINT = '.ci/eslint/promises.config.mjs';

const STAGES = [
  { name: 'lock', run: async () => countOne(await runTool(['node', '.ci/lock-check.mjs'], { minutes: 1 })) },
  { name: 'types', run: async () => countOne(await runTool(['npm', 'run', '--silent', 'types'], { minutes: 8 })) },
  { name: 'lint', run: async () => countOne(await runTool(['npm', 'run', '--silent', 'lint'], { minutes: 8 })) },
  { name: 'typed', run: async () => countOne(await runTool([bin('eslint'), '-c', TYPED_LINT, 'lib', 'app'], { minutes: 8 })) },
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'postgresql', run: () => runVitest('postgresql', ['--config', 'vitest-postgresql.config.ts']) },
  { name: 'swift', run: () => runVitest('swift', ['--config', 'vitest-swift.config.ts']) },
  { name: 'build', run: async () => countOne(await runTool(['npm', 'run', '--silent', 'build'], { minutes: 10 })) },
  { name: 'reliability', run: () => runVitest('reliability', ['--config', 'vitest-reliability.config.ts']) },
  { name: 'e2e', run: runEndToEnd },
];

async function runVitest(name, words = []) {
  const outputFile = path.join(reports, `${name}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${outputFile}`];
  const exitCode = await runTool([bin('vitest'), 'run', ...words, ...reporters], { minutes: 12 });
  // Their set-ups say so aloud and end the run when this machine has no PostgreSQL or Swift and none can be installed.
  if (['postgresql', 'swift'].includes(name) && exitCode === 0 && !existsSync(outputFile)) return { ...countOne(0), passed: 0, skipped: 1 };
  return countVitest(outputFile, exitCode);
}

async function runEndToEnd() {
  const chromium = await findChromium();
  if (chromium === null) {
    console.error('No Chromium on this machine, and none could be fetched: install one, or set CHROMIUM_PATH.');
    return countOne(1);
  }
  const outputFile = path.join(reports, 'playwright.json');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: outputFile };
  return countPlaywright(outputFile, await runTool([bin('playwright'), 'test', '--reporter=list,json'], { minutes: 15, env }));
}

async function runAll() {
  const results = [];
  for (const { name, run } of STAGES) {
    const startedMs = Date.now();
    const counts = await run().catch((fault) => {
      console.error(fault);
      return countOne(1);
    });
    results.push({ name, ...counts, seconds: Math.round((Date.now() - startedMs) / 1000) });
  }
  return results;
}

const results = await runAll();
rmSync(reports, { recursive: true });
console.log('');
for (const { name, passed, failed, skipped, flaky, seconds } of results) {
  const besides = [skipped > 0 && `, ${skipped} skipped`, flaky > 0 && `, ${flaky} FLAKY: passed at the second try, mend it`].filter(Boolean).join('');
  console.log(`${name.padEnd(11)} ${passed} passed, ${failed} failed${besides} (${seconds} s)`);
}
// at the very end, where also who sees no more than the last lines finds them
for (const { name, names } of results) for (const line of names) console.log(`${name.padEnd(11)} ${line}`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
