const perProcess = globalThis as typeof globalThis & { callboardStopping?: { isStopping: boolean } };

/** Whether this process was asked to end and finishes what is under way. */
export function isStopping(): boolean {
  return perProcess.callboardStopping?.isStopping ?? false;
}

/** Listens for the signals that end a server; what they do is Next's own matter: it closes the port and waits for open requests. */
export function watchSignals(): void {
  if (perProcess.callboardStopping) return;
  const state = { isStopping: false };
  perProcess.callboardStopping = state;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (state.isStopping = true));
}
