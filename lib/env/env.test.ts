import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentError, readEnv } from './env';
import { SECRETS, VARIABLES } from './schema';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'callboard-env-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (source: Record<string, string>) => readEnv({ DATABASE_URL: `file:${folder}/callboard.db`, ...source });

function problemsOf(source: Record<string, string>): string {
  try {
    read(source);
  } catch (fault) {
    if (fault instanceof EnvironmentError) return fault.message;
    throw fault;
  }
  return '';
}

describe('the environment', () => {
  it('needs nothing: every variable has a default', () => {
    expect(read({})).toMatchObject({
      port: 3000, host: undefined, appUrl: undefined, webhookTokens: [], apiTokens: [], workspaceTimeZone: 'Asia/Almaty',
      s3ForcePathStyle: false, database: { provider: 'sqlite', file: path.join(folder, 'callboard.db') }, dataFolder: folder,
    });
  });

  it('treats a variable that is set to nothing as not set', () => {
    expect(read({ PORT: '', APP_URL: ' ', HUBTALK_WEBHOOK_TOKENS: '', RECORDINGS_DIR: '' })).toMatchObject({
      port: 3000, appUrl: undefined, webhookTokens: [], recordingsDir: undefined,
    });
  });

  it('lists every problem at once, by the name of the variable', () => {
    const message = problemsOf({
      PORT: '70000', DATABASE_URL: 'mysql://x', APP_URL: 'calls.example.kz', AUTH_SECRET: 'short', ADMIN_EMAIL: 'admin@example.kz',
      S3_BUCKET: 'b', RECORDINGS_DIR: 'd', API_TOKENS: 'a', HUBTALK_WEBHOOK_TOKENS: `${'a'.repeat(24)},short`, WORKSPACE_TIME_ZONE: 'Asia/Nowhere', S3_ENDPOINT: 'ftp://x', S3_FORCE_PATH_STYLE: 'yes',
    });
    for (const name of [
      'PORT', 'DATABASE_URL', 'APP_URL', 'AUTH_SECRET', 'ADMIN_EMAIL', 'RECORDINGS_DIR', 'API_TOKENS', 'HUBTALK_WEBHOOK_TOKENS', 'WORKSPACE_TIME_ZONE', 'S3_ENDPOINT', 'S3_FORCE_PATH_STYLE',
    ]) {
      expect(message).toContain(`\n  ${name} `);
    }
    expect(message).not.toContain('short,');
  });

  it('wants the first admin whole and recordings from one place', () => {
    expect(problemsOf({ ADMIN_EMAIL: 'admin@example.kz' })).toContain('ADMIN_PASSWORD');
    expect(problemsOf({ S3_BUCKET: 'b', RECORDINGS_DIR: 'd' })).toContain('RECORDINGS_DIR');
  });

  it('says so where no secret can be kept', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(problemsOf({ DATABASE_URL: `file:${folder}/file/callboard.db` })).toContain(`AUTH_SECRET is not set, and none can be kept in ${folder}/file: `);
  });

  it('takes a file or a PostgreSQL address for the database, and nothing else', () => {
    const url = 'postgresql://callboard:secret@db.example.kz:5432/callboard?sslmode=require';
    expect(read({ DATABASE_URL: url, AUTH_SECRET: 's'.repeat(32) }).database).toEqual({ provider: 'postgresql', url });
    for (const wrong of ['mysql://x', 'postgresql://', 'file:', 'file://x', 'callboard.db']) {
      expect(problemsOf({ DATABASE_URL: wrong }), wrong).toContain('DATABASE_URL must be');
    }
  });

  it('splits lists of tokens', () => {
    const [one, two] = ['a'.repeat(24), 'b'.repeat(40)];
    expect(read({ HUBTALK_WEBHOOK_TOKENS: ` ${one} , ${two},` }).webhookTokens).toEqual([one, two]);
    expect(read({ API_TOKENS: `${one},my-token` }).apiTokens).toEqual([one, 'my-token']);
  });

  it.each(SECRETS.filter((name) => name in VARIABLES && name !== 'DATABASE_URL'))('reads %s from a file', (name) => {
    const file = path.join(folder, 'secret');
    writeFileSync(file, `${'s'.repeat(40)}\n`);
    const pair: Record<string, string> = name === 'ADMIN_PASSWORD' ? { ADMIN_EMAIL: 'a@b.kz' } : {};
    expect(JSON.stringify(read({ ...pair, [`${name}_FILE`]: file }))).toContain('s'.repeat(40));
    expect(problemsOf({ ...pair, [`${name}_FILE`]: file, [name]: 'x'.repeat(40) })).toContain(`${name}_FILE`);
    expect(problemsOf({ ...pair, [`${name}_FILE`]: path.join(folder, 'absent') })).toContain(`${name}_FILE cannot be read`);
  });

  it('makes a secret once and keeps it beside the database, for its owner only', () => {
    const first = read({}).authSecret;
    expect(read({}).authSecret).toBe(first);
    const file = path.join(folder, 'auth-secret');
    expect(readFileSync(file, 'utf8').trim()).toBe(first);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('has every variable explained in .env.example, and no other', () => {
    const example = readFileSync(path.resolve(import.meta.dirname, '../../.env.example'), 'utf8');
    const named = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
    const known = [...Object.keys(VARIABLES), 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
    expect([...new Set(named)].sort()).toEqual(known.sort());
  });
});
