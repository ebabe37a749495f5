/**
 * Fails when package-lock.json lacks an optional package of some platform: npm leaves one out without a word when the registry
 * does not have it, and `npm ci` then fails with EUSAGE on every machine.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `package@version needs optional` for each optional package that `lock` (a parsed package-lock.json) does not hold. */
export function missingOptionals({ packages }) {
  const held = new Set(Object.keys(packages).map((place) => place.replace(/.*node_modules\//, '')));
  return Object.entries(packages).flatMap(([place, { version, optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !held.has(name))
      .map((name) => `${place.replace(/.*node_modules\//, '') || 'this project'}@${version} needs ${name}`),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  const missing = missingOptionals(lock);
  for (const line of missing) console.error(`package-lock.json: ${line}, which is not locked`);
  if (missing.length === 0) console.log(`package-lock.json: ${Object.keys(lock.packages).length} packages, no optional one missing`);
  process.exitCode = missing.length === 0 ? 0 : 1;
}
