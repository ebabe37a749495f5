import { WEBHOOK_TOKEN } from '../product/start-product';

type Headers = Record<string, string>;

const WEBHOOK_HEADERS: Headers = { Host: 'localhost', Authorization: `Bearer ${WEBHOOK_TOKEN}`, 'Content-Type': 'application/json' };

/** The bytes of a request with its body and true length. */
export function requestBytes(line: string, headers: Headers, body: Uint8Array | string = ''): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([headBytes(line, { ...headers, 'Content-Length': String(bytes.length) }), bytes]);
}

/** A head alone, for bodies that are sent in another way than they are announced. */
export function headBytes(line: string, headers: Headers): Buffer {
  return Buffer.from(`${line} HTTP/1.1\r\n${Object.entries(headers).map(([name, text]) => `${name}: ${text}\r\n`).join('')}\r\n`);
}

/** A delivery as HubTalk would send it. */
export function webhookRequest(body: Uint8Array | string, headers: Headers = {}): Buffer {
  return requestBytes('POST /api/hubtalk', { ...WEBHOOK_HEADERS, ...headers }, body);
}

/** The head of a delivery, without a length. */
export function webhookHead(headers: Headers = {}): Buffer {
  return headBytes('POST /api/hubtalk', { ...WEBHOOK_HEADERS, ...headers });
}
