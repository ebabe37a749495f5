import { afterEach, expect, it, vi } from 'vitest';
import { forgetEnv } from '@/lib/env/env';
import { mediaPolicy } from './media-origins';
import { signS3Link } from './s3';

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

const configure = (variables: Record<string, string>): void => {
  for (const [name, text] of Object.entries({ AUTH_SECRET: 'a secret of at least thirty-two characters', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', ...variables })) vi.stubEnv(name, text);
  forgetEnv();
};

it('without a bucket only this server is played from', () => {
  configure({ RECORDINGS_DIR: '/srv/recordings' });
  expect(mediaPolicy()).toBe("media-src 'self'; connect-src 'self'");
});

it.each<Record<string, string>>([
  { S3_BUCKET: 'calls' },
  { S3_BUCKET: 'calls', S3_REGION: 'eu-central-1' },
  { S3_BUCKET: 'calls.of.kz', S3_REGION: 'eu-central-1' },
  { S3_BUCKET: 'Calls_Kz', S3_REGION: 'eu-central-1' },
  { S3_BUCKET: 'calls', S3_ENDPOINT: 'https://storage.example.kz' },
  { S3_BUCKET: 'calls', S3_ENDPOINT: 'https://storage.example.kz:9000', S3_FORCE_PATH_STYLE: 'true' },
  { S3_BUCKET: 'calls', S3_ENDPOINT: 'http://127.0.0.1:9000' },
])('a link to %o is of an origin that the pages may play from, and no other may', async (variables) => {
  configure(variables);
  const { origin } = new URL(await signS3Link({ bucket: variables.S3_BUCKET ?? '', key: 'a.mp3', isDownload: false, lifetimeSeconds: 60 }));
  const [, listed = ''] = /^media-src ([^;]*); connect-src \1$/.exec(mediaPolicy()) ?? [];
  expect(listed.split(' ')).toContain(origin);
  expect(listed.split(' ').length).toBeLessThanOrEqual(3);
});
