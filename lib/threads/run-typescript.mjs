/** Runs the file that its thread is given: a thread begins without a loader for TypeScript, whatever its parent has. */
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

register();
await import(pathToFileURL(process.argv[2]).href);
