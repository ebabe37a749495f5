import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { prepareDelivery } from '@/lib/ingest/prepare-delivery';
import { recordBatch } from '@/lib/ingest/record-batch';
import { payload } from '@/lib/ingest/testing/deliver';
import { getAttempt } from './get-attempt';
import { listTranscriptSources } from './list-transcript-sources';

const TOKEN: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };
const PERSON: Viewer = { kind: 'user', userId: 'u', name: 'Aida', role: 'viewer', campaignScope: 'all' };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let clock = Date.parse('2026-02-03T00:00:00Z');
const record = (changes: Record<string, unknown>) =>
  recordBatch([prepareDelivery(Buffer.from(JSON.stringify(payload(changes))), new Date((clock += 1_000)))]);

beforeAll(async () => {
  database = await openTestDatabase();
  await record({ call_event_uuid: 'example' });
  const said = { full_transcript: 'user: my number is 8 (777) 123-45-67', text_detail: '', answer: '', phone_number: '77771234567' };
  await record({ call_event_uuid: 'twice', call_status: 'IN_PROGRESS', conversation: {}, mapped_answers: {}, ...said });
  await record({
    call_event_uuid: 'twice', call_status: 'COMPLETED', conversation: { user: ['yes'] }, full_transcript: '', text_detail: '', answer: '',
    mapped_answers: { messages: [{ role: 'user', content: 'yes', timestamp: '2' }] }, phone_number: '77771234567',
  });
});
afterAll(async () => {
  await database.close();
});

const countsOf = async (uuid: string, viewer = TOKEN) =>
  (await listTranscriptSources(viewer, uuid)).map(({ source, messages }) => `${source} ${messages.length}`);

describe('the sources of a transcript', () => {
  it('are those of the payload, the used one first', async () => {
    expect(await countsOf('EXAMPLE')).toEqual(['messages 3', 'full_transcript 3', 'text_detail 1', 'answer 1', 'conversation 5']);
    for (const uuid of ['example', 'twice']) {
      const [used] = await listTranscriptSources(TOKEN, uuid);
      const attempt = await getAttempt(TOKEN, uuid);
      expect(used).toEqual({ source: attempt?.transcriptSource, messages: attempt?.messages });
    }
  });

  it('are what all deliveries say together', async () => {
    expect(await countsOf('twice')).toEqual(['messages 1', 'full_transcript 1', 'conversation 1']);
  });

  it('hide the phone from whom the transcript hides it', async () => {
    const numberFor = async (viewer: Viewer) => (await listTranscriptSources(viewer, 'twice'))[1]?.messages[0]?.content;
    expect(await numberFor(TOKEN)).toContain('8 (777) 123-45-67');
    expect(await numberFor(PERSON)).not.toMatch(/123/);
  });

  it('are none for whom may not see the attempt, for no attempt, and when the deliveries are gone', async () => {
    expect([await countsOf('example', { ...TOKEN, campaignScope: [] }), await countsOf('nope')]).toEqual([[], []]);
    await inTransaction((tx) => tx.delivery.deleteMany());
    expect(await countsOf('example')).toEqual([]);
  });
});
