/** The most that is held back of one turn of the event loop, in characters. */
const HELD_MOST = 64 * 1024;

/**
 * Lines of one turn of the event loop in one `write`, for a stream that writes synchronously: a batch of deliveries is answered in one turn, and
 * a system call for each of its lines was a fifth of what the answering thread did. What is held is written when the process exits, too; only
 * SIGKILL loses it, with the turn that it came from.
 */
export function writeTogether(stream: { write: (text: string) => unknown }): { write: (line: string) => void } {
  let held = '';
  const writeHeld = (): void => {
    const text = held;
    held = '';
    if (text !== '') stream.write(text);
  };
  process.once('exit', writeHeld);
  return {
    write: (line) => {
      if (held === '') setImmediate(writeHeld);
      held += line;
      if (held.length >= HELD_MOST) writeHeld();
    },
  };
}
