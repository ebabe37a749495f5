export const DEMO_EMAIL = 'demo@callboard.local';
export const DEMO_PASSWORD = 'callboard-demo';

/** Relative to the project's folder, as every path below. */
export const DEMO_FOLDER = 'data/demo';
export const DEMO_RECORDINGS = 'prisma/demo/recordings';

/** What belongs to the real installation: empty, so that neither the environment nor an `.env` file leads there. */
const NOT_INHERITED = [
  'APP_URL', 'AUTH_SECRET', 'DATABASE_URL', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'HUBTALK_WEBHOOK_TOKENS', 'RECORDINGS_DIR',
  'RECORDING_LINK_SECONDS', 'WORKSPACE_TIME_ZONE', 'S3_BUCKET', 'S3_REGION', 'S3_ENDPOINT', 'S3_FORCE_PATH_STYLE', 'S3_KEY_PREFIX',
  'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN',
];

type Environment = Record<string, string | undefined>;

/** The environment of the demo's server: its own database, recordings and login; PORT, HOST and API_TOKENS are kept. */
export function createDemoEnvironment(inherited: Environment, token: string): Environment {
  const emptied = NOT_INHERITED.flatMap((name) => [[name, ''], [`${name}_FILE`, '']]);
  return {
    ...inherited,
    ...Object.fromEntries(emptied),
    DATABASE_URL: `file:./${DEMO_FOLDER}/callboard.db`,
    RECORDINGS_DIR: DEMO_RECORDINGS,
    ADMIN_EMAIL: DEMO_EMAIL,
    ADMIN_PASSWORD: DEMO_PASSWORD,
    HUBTALK_WEBHOOK_TOKENS: token,
    WORKSPACE_TIME_ZONE: 'Asia/Almaty',
  };
}

/** Where the server listens: `PORT`, else 3000; null when it is no port. */
export function portOf({ PORT }: Environment): number | null {
  const port = Number(PORT === undefined || PORT === '' ? 3000 : PORT);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

/** Where this machine reaches it. */
export function baseUrlOf({ HOST }: Environment, port: number): string {
  const isLocal = !HOST || ['0.0.0.0', '::', 'localhost'].includes(HOST);
  const host = isLocal ? '127.0.0.1' : HOST.includes(':') ? `[${HOST}]` : HOST;
  return `http://${host}:${port}`;
}
