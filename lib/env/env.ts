import path from 'node:path';
import { keptAuthSecret } from './auth-secret';
import { type EnvProblem, parseEnv, type Source, withFiles } from './parse-env';
import type { Environment } from './schema';

/** What DATABASE_URL selects: `file` is an absolute path. */
export type DatabaseChoice = { provider: 'sqlite'; file: string } | { provider: 'postgresql'; url: string };

/** The environment as the product uses it. */
export type Env = {
  port: number;
  /** undefined = all addresses */
  host: string | undefined;
  database: DatabaseChoice;
  /** SQLite is read in so many threads; 0 = in the thread that serves */
  readerThreads: number;
  /** where what belongs to this installation and not into the database is kept: the folder of the SQLite file, else ./data */
  dataFolder: string;
  /** the public origin, without a slash at the end */
  appUrl: string | undefined;
  authSecret: string;
  adminEmail: string | undefined;
  adminPassword: string | undefined;
  webhookTokens: string[];
  apiTokens: string[];
  workspaceTimeZone: string;
  s3Bucket: string | undefined;
  s3Region: string | undefined;
  s3Endpoint: string | undefined;
  s3ForcePathStyle: boolean;
  s3KeyPrefix: string | undefined;
  recordingsDir: string | undefined;
  /** a link to a recording lives so long, at most 300 s (CONTRACT.md §5) */
  recordingLinkSeconds: number;
};

/** Thrown with every problem of the environment; `message` has a line for each. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(problems: readonly EnvProblem[]) {
    super(`The environment is not valid:\n${problems.map(({ name, message }) => `  ${name} ${message}`).join('\n')}`);
  }
}

let parsed: Env | undefined;

/**
 * The environment, parsed on first use (Next builds without one) and then kept; the only reader of `process.env`.
 * @throws EnvironmentError listing every problem.
 */
export function env(): Env {
  return (parsed ??= readEnv(process.env));
}

/** For tests that change `process.env`. */
export function forgetEnv(): void {
  parsed = undefined;
}

/** As `env`, of any source. @throws EnvironmentError */
export function readEnv(source: Source): Env {
  const read = parseEnv(source);
  if (!read.ok) throw new EnvironmentError(read.problems);
  handToAwsSdk(source);
  return inUse(read.environment);
}

function inUse(read: Environment): Env {
  const database = databaseOf(read.DATABASE_URL);
  const dataFolder = database.provider === 'sqlite' ? path.dirname(database.file) : path.resolve('data');
  return {
    port: read.PORT,
    host: read.HOST,
    database,
    readerThreads: read.READER_THREADS,
    dataFolder,
    appUrl: read.APP_URL,
    authSecret: read.AUTH_SECRET ?? secretBeside(dataFolder),
    adminEmail: read.ADMIN_EMAIL,
    adminPassword: read.ADMIN_PASSWORD,
    webhookTokens: read.HUBTALK_WEBHOOK_TOKENS,
    apiTokens: read.API_TOKENS,
    workspaceTimeZone: read.WORKSPACE_TIME_ZONE,
    s3Bucket: read.S3_BUCKET,
    s3Region: read.S3_REGION,
    s3Endpoint: read.S3_ENDPOINT,
    s3ForcePathStyle: read.S3_FORCE_PATH_STYLE,
    s3KeyPrefix: read.S3_KEY_PREFIX,
    recordingsDir: read.RECORDINGS_DIR,
    recordingLinkSeconds: read.RECORDING_LINK_SECONDS,
  };
}

/** @throws EnvironmentError where nothing can be kept. */
function secretBeside(folder: string): string {
  try {
    return keptAuthSecret(folder);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault;
    throw new EnvironmentError([{ name: 'AUTH_SECRET', message: `is not set, and none can be kept in ${folder}: ${fault.message}` }]);
  }
}

function databaseOf(url: string): DatabaseChoice {
  if (url.startsWith('file:')) return { provider: 'sqlite', file: path.resolve(url.slice('file:'.length)) };
  return { provider: 'postgresql', url };
}

/** The AWS SDK reads its credentials from `process.env` itself and knows no `…_FILE`. */
function handToAwsSdk(source: Source): void {
  if (source !== process.env) return;
  const { values } = withFiles(source);
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const) {
    const secret = values[name];
    if (secret !== undefined) process.env[name] = secret;
  }
}
