import { checkDatabase } from '@/lib/health/canary';
import { AppError } from '@/lib/errors/app-error';
import { problemResponse } from '@/lib/http/problem';

/** 200 when a row can be written and read back, else 503. Open to load balancers: it says nothing of the data. */
export async function GET(): Promise<Response> {
  return checkDatabase().then(
    () => Response.json({ status: 'ready' }, { headers: { 'Cache-Control': 'no-store' } }),
    (fault: unknown) => {
      const detail = fault instanceof AppError ? fault.message : 'The database does not answer.';
      return problemResponse({ code: 'unavailable', detail });
    },
  );
}
