import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'minor' }) => void;

let collect: Collect | null | undefined;

/**
 * Frees what was used up a moment ago, in about a millisecond. Bytes that come from threads lie outside V8's heap, so that it would not
 * collect them before they are 64 MB. Does nothing where V8 has no such function.
 */
export function collectYoung(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    // a new context has it, this one does not
    const found: unknown = runInNewContext('globalThis.gc');
    setFlagsFromString('--no-expose-gc');
    collect = typeof found === 'function' ? (found as Collect) : null;
  }
  collect?.({ type: 'minor' });
}
