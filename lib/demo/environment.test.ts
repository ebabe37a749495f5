import { describe, expect, it } from 'vitest';
import { baseUrlOf, createDemoEnvironment, DEMO_PASSWORD, portOf } from './environment';

describe('the environment of the demo', () => {
  it('leads to no real database, bucket, secret or account', () => {
    const real = {
      DATABASE_URL: 'postgresql://real', DATABASE_URL_FILE: '/real', S3_BUCKET: 'real', AWS_SECRET_ACCESS_KEY: 'real', AUTH_SECRET: 'real',
      ADMIN_PASSWORD_FILE: '/real', HUBTALK_WEBHOOK_TOKENS: 'real', APP_URL: 'https://real', RECORDINGS_DIR: '/real',
    };
    const environment = createDemoEnvironment({ ...real, PORT: '4180', PATH: '/bin' }, 'token');
    expect(JSON.stringify(environment)).not.toContain('real');
    expect(environment).toMatchObject({ DATABASE_URL: 'file:./data/demo/callboard.db', HUBTALK_WEBHOOK_TOKENS: 'token' });
    expect(environment).toMatchObject({ PORT: '4180', PATH: '/bin' });
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(10);
  });

  it('reads PORT and HOST as the server does', () => {
    expect([portOf({}), portOf({ PORT: '' }), portOf({ PORT: '4180' })]).toEqual([3000, 3000, 4180]);
    expect([portOf({ PORT: 'x' }), portOf({ PORT: '0' }), portOf({ PORT: '70000' })]).toEqual([null, null, null]);
    expect(baseUrlOf({ HOST: '0.0.0.0' }, 4180)).toBe('http://127.0.0.1:4180');
    expect(baseUrlOf({ HOST: '::1' }, 4180)).toBe('http://[::1]:4180');
    expect(baseUrlOf({ HOST: '10.0.0.5' }, 4180)).toBe('http://10.0.0.5:4180');
  });
});
