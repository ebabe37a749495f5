import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One system call that succeeded, in seconds of one clock; `target` is the file or socket of its descriptor. */
export type SystemCall = { name: string; target: string; startedS: number; endedS: number; text: string };

const CALLS = 'read,recvfrom,write,writev,sendto,sendmsg,pwrite64,pwritev,fsync,fdatasync';

/** Thrown when strace is not here or may not look into other processes. */
export class NoStrace extends Error {}

/** Watches a process and its threads from now on; `stop` gives what they did. @throws NoStrace */
export async function traceProcess(pid: number, file: string): Promise<{ stop: () => Promise<SystemCall[]> }> {
  const words = ['-f', '-ttt', '-T', '-yy', '-s', '160', '-e', `trace=${CALLS}`, '-o', file, '-p', String(pid)];
  const tracer = spawn('strace', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  tracer.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const failed = new Promise<string>((resolve) => {
    tracer.once('error', (fault) => resolve(fault.message));
    tracer.once('exit', () => resolve(said));
  });
  const attached = (async () => {
    for (let tries = 0; tries < 200 && !said.includes('attached'); tries += 1) await sleep(50);
    return null;
  })();
  const problem = await Promise.race([failed, attached]);
  if (problem !== null) throw new NoStrace(`strace does not work here: ${problem.trim()}`);
  return {
    stop: async () => {
      tracer.kill('SIGINT');
      if (tracer.exitCode === null && tracer.signalCode === null) await once(tracer, 'exit');
      return parseTrace(readFileSync(file, 'latin1'));
    },
  };
}

const WHOLE = /^(\d+) +(\d+\.\d+) (\w+)\((\d+)<(.*?)>(?:,|\)).* = \d+ <(\d+\.\d+)>$/;
const UNFINISHED = /^(\d+) +(\d+\.\d+) (\w+)\((.*) <unfinished \.\.\.>$/;
const RESUMED = /^(\d+) +\d+\.\d+ <\.\.\. (\w+) resumed>(.*)$/;

/** The lines of strace; a call during which another thread spoke stands on two. */
export function parseTrace(trace: string): SystemCall[] {
  const unfinished = new Map<string, string>();
  const calls: SystemCall[] = [];
  for (const line of trace.split('\n')) {
    const [, thread = '', startedAt, name, begun] = UNFINISHED.exec(line) ?? [];
    if (startedAt !== undefined) {
      unfinished.set(thread, `${thread} ${startedAt} ${name}(${begun}`);
      continue;
    }
    const [, resumedThread = '', , rest] = RESUMED.exec(line) ?? [];
    const call = WHOLE.exec(rest === undefined ? line : `${unfinished.get(resumedThread) ?? ''}${rest}`);
    if (!call) continue;
    const [text, , started, called = '', , target = '', tookS] = call;
    calls.push({ name: called, target, startedS: Number(started), endedS: Number(started) + Number(tookS), text });
  }
  return calls;
}
