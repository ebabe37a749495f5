/** Processor time that this process spends in `run`, in milliseconds: it does not grow because others use the machine. */
export function cpuTimeMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
