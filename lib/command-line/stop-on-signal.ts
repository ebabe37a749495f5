/** Aborted by the first Ctrl-C or SIGTERM, so that a command ends after what it is at; a second one ends the process. */
export function stopOnSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return stopping.signal;
}
