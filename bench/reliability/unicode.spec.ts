import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextDelivery } from '../load/deliveries';
import { HttpConnection } from '../load/http-connection';
import { requestBytes, webhookRequest } from '../load/requests';
import { API_TOKEN, makeFolder, type Product, startProduct } from '../product/start-product';
import { reportFigure } from './form';

let product: Product;
let removeFolder: () => void;
let connection: HttpConnection;
beforeAll(async () => {
  const { folder, remove } = makeFolder();
  removeFolder = remove;
  product = await startProduct({ folder });
  connection = new HttpConnection(product.port);
});
afterAll(async () => {
  connection.close();
  await product.stop();
  removeFolder();
});

const read = (path: string) =>
  connection.send(requestBytes(`GET ${path}`, { Host: 'localhost', Authorization: `Bearer ${API_TOKEN}` }));

/** As JSON escapes, since no text of this file could hold them all. */
const TEXTS: Record<string, string> = {
  NUL: 'a\\u0000b',
  'lone surrogates': 'a\\ud83d b \\udc00',
  'a pair': '\\ud83d\\ude00',
  'right to left': '\\u202Efdp.exe\\u202C مرحبا',
  'zero-width joiner': '👨\u200d👩\u200d👧\u200d👦',
  'combining marks': 'И\u0306 é e\u0301',
  'Kazakh letters': 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі',
  noncharacters: '\\uffff \\ufdd0 \ufeff',
};

it('keeps every body bit for bit, and makes well-formed text of it', async () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    const { body, callEventUuid } = nextDelivery({ summary: 'TEXT', last_answer: 'TEXT', extra_variables: [{ name: 'TEXT', value: 'TEXT' }] });
    const sent = body.replaceAll('TEXT', text);
    const answer = await connection.send(webhookRequest(sent));
    expect(answer.status, name).toBe(200);
    const { deliveryId } = JSON.parse(answer.body) as { deliveryId: string };
    const kept = await read(`/api/v1/deliveries/${deliveryId}/body`);
    expect(kept.body, name).toBe(sent);
    const attempt = await read(`/api/v1/attempts/${callEventUuid}`);
    expect(attempt.status, name).toBe(200);
    const { summary } = JSON.parse(attempt.body) as { summary: string };
    expect(summary.isWellFormed() && !summary.includes('\u0000'), name).toBe(true);
  }
});

it('finds әлеу in Әлеуметтік', async () => {
  const { body, callEventUuid } = nextDelivery({ summary: 'Әлеуметтік төлем туралы сұрады' });
  await connection.send(webhookRequest(body));
  const found = await read(`/api/v1/attempts?q=${encodeURIComponent('әлеу')}`);
  const { data } = JSON.parse(found.body) as { data: { callEventUuid: string }[] };
  expect(data.map((attempt) => attempt.callEventUuid)).toEqual([callEventUuid]);
  reportFigure('Unicode', `${Object.keys(TEXTS).length} kinds of text: raw identical bit for bit, text well-formed; \`әлеу\` finds \`Әлеуметтік\``);
});
