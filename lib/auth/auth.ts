import 'server-only';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { env } from '@/lib/env/env';
import { authDatabase } from './auth-database';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './limits';
import { isSameOrigin } from './same-origin';
import { forgetSignInTries, takeSignInTry } from './sign-in-limit';

/** A session ends at the latest this long after signing in; `expiresAt` and the cookie's Max-Age hold it. */
export const SESSION_SECONDS = 12 * 3600;

/** The body is what better-auth validated or is about to: anything. */
const emailOf = (body: unknown): string => {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return typeof email === 'string' ? email : '';
};

function createAuth() {
  const { appUrl, authSecret, database } = env();
  return betterAuth({
    baseURL: appUrl ?? 'http://localhost',
    secret: authSecret,
    database: prismaAdapter(authDatabase(), { provider: database.provider }),
    trustedOrigins: (request) => {
      const origin = request?.headers.get('origin');
      return request && origin && isSameOrigin(request.headers, appUrl ?? null) ? [origin] : [];
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
        campaignScope: { type: 'string', required: false, input: false },
      },
    },
    // No refresh and no cookie cache: `expiresAt` is the absolute end, idleness is judged by `updatedAt` in session.ts, revocation is immediate.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'callboard',
      useSecureCookies: appUrl?.startsWith('https://') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email') return;
        const email = emailOf(ctx.body);
        const waitMs = email === '' ? null : await takeSignInTry(email);
        if (waitMs === null) return;
        const headers = { 'Retry-After': String(Math.ceil(waitMs / 1000)) };
        throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many tries for this account.', waitMs }, headers);
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path === '/sign-in/email' && ctx.context.newSession) await forgetSignInTries(emailOf(ctx.body));
      }),
    },
    plugins: [nextCookies()],
  });
}

let built: ReturnType<typeof createAuth> | undefined;

/** Built on first use, because it needs the environment, which is not there while Next builds. */
export function auth(): ReturnType<typeof createAuth> {
  return (built ??= createAuth());
}
