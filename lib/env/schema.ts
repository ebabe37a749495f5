import { z } from 'zod';
import { isTimeZone } from '@/lib/time/zone';

const WEBHOOK_TOKEN_MIN_LENGTH = 24;
/** The contract asks for nothing; lib/server/start.ts says what it thinks of those below `GOOD_TOKEN_LENGTH`. */
const API_TOKEN_MIN_LENGTH = 8;
export const GOOD_TOKEN_LENGTH = 24;

const text = z.string().trim().min(1);

const tokens = (minLength: number) => text
  .transform((list) => list.split(',').map((token) => token.trim()).filter((token) => token !== ''))
  .refine((list) => list.every((token) => token.length >= minLength), `each token needs at least ${minLength} characters`)
  .default([]);

const databaseUrl = text.default('file:./data/callboard.db').superRefine((url, context) => {
  if (!/^file:(?!\/\/)./.test(url) && !(/^postgres(ql)?:\/\/./.test(url) && URL.canParse(url))) {
    context.addIssue('must be file:<path to the SQLite database>, such as file:./data/callboard.db, or postgresql://user:password@host/database');
  }
});

const appUrl = text
  .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), 'must be an http(s) URL, such as https://calls.example.kz')
  .refine((url) => !URL.canParse(url) || (new URL(url).pathname === '/' && new URL(url).search === ''), 'must be an origin, without a path')
  .transform((url) => new URL(url).origin)
  .optional();

const flag = z
  .enum(['true', 'false', '1', '0'], { error: 'must be true or false' })
  .transform((word) => word === 'true' || word === '1')
  .default(false);

const readerThreads = z.string().regex(/^\d{1,2}$/, 'must be a number from 0 to 32').transform(Number)
  .refine((threads) => threads <= 32, 'must be a number from 0 to 32').default(3);

const recordingLinkSeconds = z.string().regex(/^\d{1,3}$/, 'must be a number from 1 to 300').transform(Number)
  .refine((seconds) => seconds >= 1 && seconds <= 300, 'must be a number from 1 to 300').default(300);

/** Every variable of CONTRACT.md §1 with its default; a variable that is set to nothing counts as not set. */
export const VARIABLES = {
  PORT: z.string().regex(/^\d{1,5}$/, 'must be a number from 1 to 65535').transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a number from 1 to 65535').default(3000),
  HOST: text.optional(),
  DATABASE_URL: databaseUrl,
  READER_THREADS: readerThreads,
  APP_URL: appUrl,
  AUTH_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(10, 'needs at least 10 characters').max(128, 'has more than 128 characters').optional(),
  HUBTALK_WEBHOOK_TOKENS: tokens(WEBHOOK_TOKEN_MIN_LENGTH),
  API_TOKENS: tokens(API_TOKEN_MIN_LENGTH),
  WORKSPACE_TIME_ZONE: text.refine(isTimeZone, 'must be an IANA time zone, such as Asia/Almaty').default('Asia/Almaty'),
  S3_BUCKET: text.optional(),
  S3_REGION: text.optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  S3_FORCE_PATH_STYLE: flag,
  S3_KEY_PREFIX: text.optional(),
  RECORDINGS_DIR: text.optional(),
  RECORDING_LINK_SECONDS: recordingLinkSeconds,
} as const;

/** Those that may also come from a file, as `NAME_FILE` (Docker and systemd secrets). */
export const SECRETS = [
  'DATABASE_URL', 'AUTH_SECRET', 'ADMIN_PASSWORD', 'HUBTALK_WEBHOOK_TOKENS', 'API_TOKENS', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY',
] as const;

export const Environment = z.object(VARIABLES);
export type Environment = z.infer<typeof Environment>;

/** What is wrong with two of them together, whatever is wrong with each. */
export function problemsBetween(set: Readonly<Record<string, string>>): { name: keyof Environment; message: string }[] {
  const isSet = (name: keyof Environment): boolean => set[name] !== undefined;
  return [
    ...(isSet('ADMIN_EMAIL') === isSet('ADMIN_PASSWORD') ? [] : [{ name: 'ADMIN_EMAIL', message: 'goes with ADMIN_PASSWORD: set both or neither' } as const]),
    ...(isSet('S3_BUCKET') && isSet('RECORDINGS_DIR')
      ? [{ name: 'RECORDINGS_DIR', message: 'cannot be set beside S3_BUCKET: recordings come from one place' } as const] : []),
  ];
}
