import { spawn } from 'node:child_process';

const KILL_AFTER_MS = 5_000;

/** Process groups that are running now; ended with this process. */
const running = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    for (const pid of running) signalGroup(pid, 'SIGTERM');
    process.exit(1);
  });
}

/**
 * Runs a tool with its output on this terminal, in a process group of its own: what it started ends with it, and with the time
 * limit. Resolves with its exit code; 124 when it took longer than `minutes`, 127 when there is no such program. `isBesideOthers`: its
 * output comes in one piece at its end.
 */
export function runTool([command, ...words], { minutes, env = {}, isBesideOthers = false }) {
  const heading = `\n$ ${[command, ...words].join(' ')}\n`;
  const output = isBesideOthers ? 'pipe' : 'inherit';
  const child = spawn(command, words, { stdio: ['ignore', output, output], env: { ...process.env, ...env }, detached: true });
  const pieces = [Buffer.from(heading)];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => pieces.push(piece));
  if (!isBesideOthers) process.stdout.write(heading);
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  let isLate = false;
  let killing;
  const limit = setTimeout(() => {
    isLate = true;
    console.error(`${command} took longer than ${minutes} minutes; ending it`);
    signalGroup(pid, 'SIGTERM');
    killing = setTimeout(() => signalGroup(pid, 'SIGKILL'), KILL_AFTER_MS);
  }, minutes * 60_000);
  return new Promise((resolve) => {
    const end = (code) => {
      clearTimeout(limit);
      clearTimeout(killing);
      running.delete(pid);
      signalGroup(pid, 'SIGTERM');
      resolve(isLate ? 124 : code);
    };
    child.once('error', () => end(127));
    // what it printed last may come after its exit
    child.once(isBesideOthers ? 'close' : 'exit', (code) => {
      if (isBesideOthers) process.stdout.write(Buffer.concat(pieces));
      end(code ?? 1);
    });
  });
}

function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody of that group is left.
  }
}
