/** What runs in the page itself: sent there as text, so the function holds all that it needs. */

type Watching = Window & { typing?: { keyAtMs: number; uuids: () => string; matchedAtMs: number | null } };

/** Notes when the last key went down, and the first frame after it in which the list has exactly the rows of `expected`. */
export function watchRows(expected: string): void {
  const page: Watching = window;
  const uuids = () => [...document.querySelectorAll<HTMLElement>('tr[data-uuid]')].map((row) => row.dataset.uuid).join(' ');
  const typing = { keyAtMs: 0, uuids, matchedAtMs: null as number | null };
  page.typing = typing;
  const onKey = (event: KeyboardEvent) => {
    typing.keyAtMs = event.timeStamp;
    typing.matchedAtMs = null;
  };
  document.addEventListener('keydown', onKey, true);
  const look = () => {
    if (page.typing !== typing) return document.removeEventListener('keydown', onKey, true);
    const isThere = uuids() === expected;
    // what a frame's callbacks see is painted at its end: the message after it is the first thing that comes later
    if (isThere && typing.matchedAtMs === null) {
      const keyAtMs = typing.keyAtMs;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        if (typing.keyAtMs === keyAtMs) typing.matchedAtMs ??= performance.now();
      };
      channel.port2.postMessage(null);
    }
    if (!isThere) typing.matchedAtMs = null;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** From the last key to those rows, in milliseconds; null while they are not there. */
export function typedMs(): number | null {
  const { typing } = window as Watching;
  return typing === undefined || typing.matchedAtMs === null || typing.keyAtMs === 0 ? null : typing.matchedAtMs - typing.keyAtMs;
}
