import type { Instrumentation } from 'next';

/** Next calls this once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { prepare } = await import('./lib/server/prepare');
  await prepare();
}

/** Next calls this for whatever a page or an action throws. */
export const onRequestError: Instrumentation.onRequestError = async (fault, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logRequestError } = await import('./lib/observability/log-request-error');
  logRequestError(fault, request, context);
};
