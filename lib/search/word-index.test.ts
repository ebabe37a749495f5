import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { listAttempts } from '@/lib/attempts/data/list-attempts';
import { listCalls } from '@/lib/calls/data/list-calls';
import { reader } from '@/lib/db/client';
import { dialect } from '@/lib/db/dialect/dialect';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { attemptWhere, callWhere } from '@/lib/filters/where';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import { Prisma } from '@/prisma/sqlite/client/client';
import { areCommonWords } from './data/are-common';
import { fillWords } from './mutations/fill-words';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await database.close();
});

type Said = { role: string; content: string };

let clock = Date.parse('2026-02-03T00:00:00Z');
const record = (...bodies: Record<string, unknown>[]) =>
  recordBatch(bodies.map((body) => prepareDelivery(Buffer.from(JSON.stringify(body)), new Date((clock += 1_000)))));
const attempt = (call: string, messages: Said[], changes: Record<string, unknown> = {}) =>
  payload({ call_event_uuid: `${call}-1`, call_uuid: call, summary: '', final_result: '', mapped_answers: { messages }, full_transcript: '',
    text_detail: '', conversation: {}, ...changes });
const user = (content: string): Said => ({ role: 'user', content });
const bot = (content: string): Said => ({ role: 'assistant', content });

async function found(...q: string[]): Promise<string[]> {
  const { rows } = await listCalls(VIEWER, { filter: { q }, limit: 500 });
  return rows.map(({ callUuid }) => callUuid).sort();
}

const naming = async (...words: string[]) => (await reader().$queryRaw<unknown[]>(dialect().words.callsNaming(words))).length;

describe('a delivery can be searched as soon as it is acknowledged', () => {
  it('finds әлеу in Әлеуметтік, and every other letter in either case', async () => {
    await record(
      attempt('kk', [user('ӘЛЕУМЕТТІК Ғылым Қала жаҢа Өмір Ұлы Үй Һәм Іс')]),
      attempt('ru', [user('ЁЛКА Йод'), bot('Договор № 17/а')]),
      attempt('en', [], { summary: 'Asked to CALL BACK' }),
    );
    for (const q of ['әлеу', 'ӘЛЕУ', 'әлеуметтік ғылым', 'қала', 'жаңа', 'өмір', 'ұлы', 'үй', 'һәм', 'ІС']) expect(await found(q), q).toEqual(['kk']);
    for (const q of ['ёл', 'ЙОД', 'договор 17', '"17 а"', 'bot:дог customer:ёлка']) expect(await found(q), q).toEqual(['ru']);
    for (const q of ['call back', 'summary:"call back"', 'asked']) expect(await found(q), q).toEqual(['en']);
    for (const q of ['еуметтік', 'иод', 'customer:договор', '"back call"', '"cal"', '!', '', 'bot:']) expect(await found(q), q).toEqual([]);
    expect(await found('ёлка', 'asked')).toEqual(['en', 'ru']);
  });

  it('finds what only another transcript of the payload holds, and shows where', async () => {
    await record(attempt('c', [user('алло')], {
      full_transcript: 'assistant: Сәлем\nuser: Әлеуметтік көмек', conversation: { assistant: [], user: ['Спасибо, до свидания'] },
    }));
    for (const q of ['алло', 'әлеу', 'bot:сәлем', 'customer:"до свидания"', 'алло көмек']) expect(await found(q), q).toEqual(['c']);
    expect(await found('customer:сәлем')).toEqual([]);
    const { rows: [call] } = await listCalls(VIEWER, { filter: { q: ['әлеу'] }, limit: 1 });
    expect(call?.snippets).toMatchObject([{ callEventUuid: 'c-1', speaker: 'customer', text: 'Әлеуметтік көмек' }]);
    await record(attempt('c', [], { call_status: 'IN_PROGRESS', end_datetime: '' }));
    expect(await found('әлеу алло')).toEqual(['c']);
  });

  it('needs all words in one attempt, and a phrase in one message', async () => {
    await record(attempt('c', [user('не'), user('звоните мне'), bot('хорошо')]), attempt('c', [user('больше')], { call_event_uuid: 'c-2' }));
    expect(await found('звоните не')).toEqual(['c']);
    expect(await found('"звоните мне"')).toEqual(['c']);
    expect(await found('"не звоните"')).toEqual([]);
    expect(await found('звоните больше')).toEqual([]);
    const { rows } = await listAttempts(VIEWER, { filter: { q: ['больше'] }, limit: 10 });
    expect(rows.map(({ callEventUuid }) => callEventUuid)).toEqual(['c-2']);
  });

  it('follows a later revision, and forgets what is gone', async () => {
    await record(attempt('c', [user('первое')], { call_status: 'IN_PROGRESS' }));
    await record(attempt('c', [user('второе')], { call_status: 'COMPLETED' }));
    expect(await found('второе')).toEqual(['c']);
    expect(await found('первое')).toEqual([]);
    await inTransaction((tx) => tx.delivery.deleteMany());
    await inTransaction((tx) => tx.attempt.deleteMany());
    await inTransaction((tx) => tx.call.deleteMany());
    const left = await reader().$queryRaw<unknown[]>(dialect().words.attemptsSaying([{ speaker: null, words: ['второе'], isPrefix: false }]));
    expect(left).toEqual([]);
    expect(await naming('john')).toBe(0);
  });

  it('finds calls by words in their variables', async () => {
    await record(attempt('c', []), attempt('c', [], { call_event_uuid: 'c-2' }));
    expect(await naming('joh')).toBe(1);
    expect(await naming('doe', 'john')).toBe(1);
    expect(await naming('ohn')).toBe(0);
  });

  it('lists the same rows where words are so common that a list is walked in its order', async () => {
    await record(attempt('a', [user('да')]), attempt('b', [user('нет')]), attempt('a', [bot('да, нет')], { call_event_uuid: 'a-2' }), attempt('c', []));
    for (const filter of [{ q: ['да'] }, { q: ['нет'] }, { q: ['да нет', 'бы'] }, { q: ['да'], not: { q: ['нет'] } }, { q: ['x'] }]) {
      const [plain, walked] = await Promise.all([false, true].map(async (wordsAreCommon) => {
        const context = { viewer: VIEWER, timeZone: 'UTC', wordsAreCommon };
        return Promise.all([
          reader().$queryRaw`SELECT c.uuid FROM calls c WHERE ${callWhere(filter, context)} ORDER BY 1`,
          reader().$queryRaw`SELECT a.event_uuid FROM attempts a JOIN calls c ON c.id = a.call_id WHERE ${attemptWhere(filter, context)} ORDER BY 1`,
        ]);
      }));
      expect(walked, JSON.stringify(filter)).toEqual(plain);
    }
    expect(await areCommonWords(['да'])).toBe(false);
  });

  it('says on a list where the words were found, by the newest attempt that has them', async () => {
    await record(
      attempt('c', [bot('Вам звонят из банка'), user('Не звоните!')], { call_datetime: '2026-02-02T10:00:00Z' }),
      attempt('c', [user('Я занят, звоните позже')], { call_event_uuid: 'c-2', call_datetime: '2026-02-02T12:00:00Z' }),
      attempt('c', [], { call_event_uuid: 'c-3', call_datetime: '2026-02-02T13:00:00Z' }),
    );
    const { rows: [row] } = await listCalls(VIEWER, { filter: { q: ['звон'] }, limit: 10 });
    expect(row?.snippets).toEqual([{ callEventUuid: 'c-2', speaker: 'customer', text: 'Я занят, звоните позже', marks: [[9, 16]] }]);
    const { rows: attempts } = await listAttempts(VIEWER, { filter: { q: ['банк звоните'] }, limit: 10 });
    expect(attempts.map(({ snippets }) => snippets?.map(({ speaker, text }) => `${speaker}: ${text}`)))
      .toEqual([['bot: Вам звонят из банка', 'customer: Не звоните!']]);
    expect((await listCalls(VIEWER, { filter: {}, limit: 10 })).rows[0]).not.toHaveProperty('snippets');
  });

  it('takes whatever was said, however long', async () => {
    const long = Array.from({ length: 90_000 }, (_, index) => `слово${index.toString(36)}`).join(' ');
    const [receipt] = await record(attempt('long', [user(`начало ${long}`), user(`${'да '.repeat(20_000)}`), bot('x'.repeat(5_000))]));
    expect(receipt?.state).toBe('projected');
    expect(await found('начало слово1a')).toEqual(['long']);
    expect(await found(Array<string>(200).fill('н').join(' '))).toEqual(['long']);
  });
});

describe('a database from before the index', () => {
  beforeEach(async () => {
    await record(...Array.from({ length: 5 }, (_, index) => attempt(`c${index}`, [user(`Көне сөз ${index}`)])));
    await inTransaction(async (tx) => {
      await tx.$executeRaw`DELETE FROM attempt_words`;
      await tx.$executeRaw`DELETE FROM call_words`;
      // as the migration leaves them
      for (const [key, table] of [['wordsOfAttemptsFrom', Prisma.sql`attempts`], ['wordsOfCallsFrom', Prisma.sql`calls`]] as const) {
        await tx.$executeRaw`INSERT INTO settings (key, value, updated_at) SELECT ${key}, CAST(MAX(id) AS TEXT), ${new Date(0)} FROM ${table}`;
      }
    });
  });

  it('is filled in at the start, beside what arrives meanwhile, and only once', async () => {
    expect(await found('көне')).toEqual([]);
    await record(attempt('c0', [user('Көне сөз, жаңа сөз')], { call_event_uuid: 'c0-2' }), attempt('new', [user('жаңа')]));
    expect(await fillWords()).toBe(true);
    expect(await found('көне сөз')).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
    expect(await found('жаңа')).toEqual(['c0', 'new']);
    expect(await naming('john')).toBe(6);
    expect(await reader().setting.count({ where: { key: { startsWith: 'words' } } })).toBe(0);
    expect(await fillWords()).toBe(true);
  });

  it('goes on where it was broken off', async () => {
    expect(await fillWords({ budgetMs: -1 })).toBe(false);
    expect(await found('көне')).toHaveLength(5);
    expect(await naming('john')).toBe(0);
    expect(await fillWords()).toBe(true);
    expect(await naming('john')).toBe(5);
  });
});
