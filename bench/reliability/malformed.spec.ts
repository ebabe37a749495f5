import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE } from '../load/deliveries';
import { type Answer, HttpConnection } from '../load/http-connection';
import { postOnConnections } from '../load/post-on-connections';
import { requestBytes, webhookRequest } from '../load/requests';
import { queryRows } from '../product/query-rows';
import { makeFolder, type Product, startProduct } from '../product/start-product';
import { inForm, reportFigure } from './form';
import { tally } from './sender';

const EVERY_BYTES = inForm({ short: 13, full: 1 });
const TEXT = Buffer.from(JSON.stringify(EXAMPLE, null, 2));

const ADMIN = { email: 'admin@example.kz', password: 'a-long-enough-password' };

let product: Product;
let removeFolder: () => void;
beforeAll(async () => {
  const { folder, remove } = makeFolder();
  removeFolder = remove;
  product = await startProduct({ folder, variables: { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password } });
});
afterAll(async () => {
  await product.stop();
  removeFolder();
});

async function post(bodies: readonly Uint8Array[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const left = bodies.entries();
  await postOnConnections({
    port: product.port,
    connections: 32,
    next: () => left.next().value ?? null,
    requestOf: ([, body]) => webhookRequest(body),
    onExchange: ({ item: [index], answer }) => {
      if (answer) answers[index] = answer;
    },
  });
  return answers;
}

/** Of these bodies, those of which no delivery with the same bytes is stored. */
async function notStored(bodies: readonly Uint8Array[]): Promise<number> {
  const rows = await queryRows(product.databaseUrl, 'SELECT lower(hex(body_sha256)) AS hash FROM deliveries');
  const hashes = new Set(rows.map(({ hash }) => hash));
  return bodies.filter((body) => !hashes.has(createHash('sha256').update(body).digest('hex'))).length;
}

it('answers 400 to the example cut at every byte, and keeps each cut', async () => {
  const cuts = Array.from({ length: Math.ceil(TEXT.length / EVERY_BYTES) }, (_, index) => TEXT.subarray(0, index * EVERY_BYTES));
  const answers = await post(cuts);
  expect(tally(answers)).toBe(`400: ${cuts.length}`);
  expect(answers.filter(({ body }) => !body.includes('"stored":true'))).toEqual([]);
  expect(await notStored(cuts)).toBe(0);
  expect((await post([TEXT]))[0]?.status).toBe(200);
  reportFigure('malformed JSON, cut', `the example cut after ${EVERY_BYTES === 1 ? 'every byte' : `every ${EVERY_BYTES}th byte`}: ` +
    `${answers.length} of ${answers.length} answered 400 and stored`);
});

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const text = JSON.stringify(EXAMPLE);
const MALFORMED: Record<string, Buffer> = {
  'byte order mark': Buffer.from(`\ufeff${text}`),
  'UTF-16 little endian': utf16(text),
  'UTF-16 big endian': utf16(text).swap16(),
  'Windows-1251': Buffer.from([0x7b, 0x22, 0xcf, 0xf0, 0xe8, 0x22, 0x3a, 0x31, 0x7d]),
  string: Buffer.from('"text"'), number: Buffer.from('42'), true: Buffer.from('true'), null: Buffer.from('null'), list: Buffer.from(`[${text}]`),
  'trailing comma': Buffer.from(text.replace(/}$/, ',}')),
  'single quotes': Buffer.from(text.replaceAll('"', '\'')),
  'two documents': Buffer.from(`${text}${text}`),
  NaN: Buffer.from(text.replace('101', 'NaN')),
  'bare control character': Buffer.from(text.replace('neutral', 'neu\u0000tral')),
  'a key twice': Buffer.from(text.replace('{', '{"summary":"first",')),
  form: Buffer.from('payload=%7B%7D'), HTML: Buffer.from('<!doctype html>'), nothing: Buffer.alloc(0),
};

/** Replaying is for people: an API token only reads. */
async function signIn(connection: HttpConnection): Promise<Record<string, string>> {
  const page = { Host: 'localhost', Origin: 'http://localhost' };
  const { head } = await connection.send(
    requestBytes('POST /api/auth/sign-in/email', { ...page, 'Content-Type': 'application/json' }, JSON.stringify(ADMIN)),
  );
  const cookies = [...head.matchAll(/^set-cookie: ([^;\r]+)/gim)].map(([, cookie]) => cookie);
  return { ...page, Cookie: cookies.join('; ') };
}

it('answers 400 to what is no JSON object, keeps it, and reads it again on request', async () => {
  const bodies = Object.values(MALFORMED);
  const answers = await post(bodies);
  expect(Object.keys(MALFORMED).filter((_, index) => answers[index]?.status !== 400)).toEqual([]);
  expect(await notStored(bodies)).toBe(0);
  const connection = new HttpConnection(product.port);
  const session = await signIn(connection);
  for (const { head } of answers) {
    const id = /^x-delivery-id: (\d+)\r?$/im.exec(head)?.[1] ?? '';
    const replayed = await connection.send(requestBytes(`POST /api/v1/deliveries/${id}/replay`, session));
    expect(replayed.status, replayed.body).toBe(200);
    expect(JSON.parse(replayed.body)).toMatchObject({ replay: 'rejected' });
  }
  connection.close();
  reportFigure('malformed JSON, other', `${bodies.length} kinds (marks, UTF-16, scalars, lists, a key twice, …): all 400, stored and replayable`);
});
