/** The house's own rules: where code belongs. Each message says where to put it instead. `rules.test.mjs` proves that each fires. */
import { databaseAccess } from './rules/database-access.mjs';
import { docstrings } from './rules/docstrings.mjs';
import { fileNames } from './rules/file-names.mjs';
import { fileSizes } from './rules/file-sizes.mjs';
import { layers } from './rules/layers.mjs';
import { noCircles } from './rules/no-circles.mjs';
import { oneWritePath } from './rules/one-write-path.mjs';

export const callboard = {
  meta: { name: 'callboard' },
  rules: {
    layers,
    docstrings,
    'no-circles': noCircles,
    'database-access': databaseAccess,
    'one-write-path': oneWritePath,
    'file-names': fileNames,
    'file-sizes': fileSizes,
  },
};
