import { readdirSync, readFileSync } from 'node:fs';

/** The process ids of a process's children, oldest first; Linux only, as all of these measurements. */
export function childProcesses(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)
    .sort((a, b) => a - b);
}

/** The 4th field of `stat`; the 2nd is a name in brackets that may hold anything. */
function parentOf(pid: string): number | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Resident memory in bytes. */
export function residentBytes(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readOrNull(`/proc/${pid}/status`) ?? '') ?? [];
  return Number(kilobytes) * 1024;
}

/** Ticks of `stat`; 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** Processor time of a process and all its threads since its start. */
export function cpuTimeMs(pid: number): number {
  const stat = readOrNull(`/proc/${pid}/stat`) ?? '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // ended in between
    return null;
  }
}
