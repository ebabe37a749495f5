/** Starts fill-thread.ts: a thread begins without a loader for TypeScript, whatever its parent has. */
import { register } from 'tsx/esm/api';

register();
await import('./fill-thread.ts');
