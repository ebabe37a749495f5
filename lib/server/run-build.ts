/** `npm run build`: what `npm start` builds, ahead of time, for images and for servers whose user may not write the project. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

buildIfNeeded(ROOT).then(
  (what) => void process.stdout.write(`The pages are ${what === 'built' ? 'built' : 'up to date'}.\n`),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  },
);
