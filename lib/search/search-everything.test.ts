import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { searchEverything } from './data/search-everything';

const VIEWER: Viewer = { kind: 'api-token', userId: null, name: 'test', role: 'viewer', campaignScope: 'all' };
const OTHERS: Viewer = { ...VIEWER, campaignScope: ['campaign-b'] };
const CALL = '794ea9ef-0304-450a-864a-cd1be055a28d';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
  const at = (hour: number) => new Date(Date.UTC(2026, 1, 2, hour));
  await storeSampleCalls([
    sampleCall({
      uuid: CALL, phone: '87771234567', variables: [
        { name: 'age', columnNumber: 1, occurrence: 0, sent: 41 }, { name: 'имя', columnNumber: 2, occurrence: 0, sent: 'Жұмабаева Әсел' },
      ],
      attempts: [sampleAttempt({ startedAt: at(1), said: ['Не звоните мне'] }), sampleAttempt({ startedAt: at(2), summary: 'Обещал, 50% позже' })],
    }),
    ...Array.from({ length: 7 }, (_, index) =>
      sampleCall({ uuid: `other-call-${index}`, phone: `7701000112${index}`, attempts: [sampleAttempt({ startedAt: at(3 + index), said: ['звоните'] })] })),
    sampleCall({ uuid: 'hidden-one', campaign: 'campaign-b', phone: '77051112233', attempts: [sampleAttempt({ agent: 'agent-b', said: ['тайна'] })] }),
  ]);
  await inTransaction(async (tx) => {
    await tx.campaign.update({ where: { uuid: 'campaign-a' }, data: { name: 'Ұмытылған төлемдер' } });
    await tx.agent.update({ where: { key: 'agent-b' }, data: { name: 'Айгерим' } });
  });
});
afterAll(async () => {
  await database.close();
});

const calls = (found: { callUuid: string }[]) => found.map(({ callUuid }) => callUuid);

describe('the one box', () => {
  it('jumps to a call by its id or its first eight characters, and to an attempt by its own', async () => {
    for (const text of [CALL, CALL.toUpperCase(), ' 794ea9ef', '794ea9ef-03']) expect(calls((await searchEverything(VIEWER, text)).calls), text).toEqual([CALL]);
    expect((await searchEverything(VIEWER, '794ea9e')).calls).toEqual([]);
    const { attempts } = await searchEverything(VIEWER, `${CALL}-e1`);
    expect(attempts.map(({ callUuid, callEventUuid }) => [callUuid, callEventUuid])).toEqual([[CALL, `${CALL}-e1`]]);
  });

  it('reads a phone in any notation', async () => {
    for (const text of ['+7 (777) 123-45', '8 777 123 45 67', '87771234567', '4567', '1234']) {
      const { phone } = await searchEverything(VIEWER, text);
      expect([calls(phone.calls), phone.count], text).toEqual([[CALL], 1]);
    }
    expect((await searchEverything(VIEWER, '8777123')).phone.count).toBe(1);
    const { phone } = await searchEverything(VIEWER, '7701000');
    expect([calls(phone.calls), phone.count]).toEqual([['other-call-6', 'other-call-5', 'other-call-4', 'other-call-3', 'other-call-2'], 7]);
    expect((await searchEverything(VIEWER, '77')).phone.count).toBe(0);
  });

  it('finds what was said, with where, the newest first', async () => {
    const { words } = await searchEverything(VIEWER, 'звон');
    expect([words.count, calls(words.calls)[0]]).toEqual([8, 'other-call-6']);
    const [{ callEventUuid, snippets } = { callEventUuid: '', snippets: [] }] = (await searchEverything(VIEWER, 'обещал, 50')).words.calls;
    expect([callEventUuid, snippets[0]?.speaker, snippets[0]?.text]).toEqual([`${CALL}-e1`, 'summary', 'Обещал, 50% позже']);
  });

  it('finds names in variables, campaigns and agents, whatever their case', async () => {
    const [found] = (await searchEverything(VIEWER, 'ӘСЕЛ')).names;
    expect([found?.callUuid, found?.variable]).toEqual([CALL, { name: 'имя', value: 'Жұмабаева Әсел' }]);
    expect(calls((await searchEverything(VIEWER, 'жұма әсел')).names)).toEqual([CALL]);
    expect((await searchEverything(VIEWER, 'ҰМЫТ')).campaigns).toEqual([{ campaignUuid: 'campaign-a', campaignName: 'Ұмытылған төлемдер' }]);
    expect((await searchEverything(VIEWER, 'campaign-b')).campaigns).toHaveLength(1);
    expect((await searchEverything(VIEWER, 'гери')).agents).toEqual([{ agentUuid: 'agent-b', agentName: 'Айгерим' }]);
  });

  it('shows a viewer only what he may see', async () => {
    for (const text of [CALL, `${CALL}-e1`, '4567', 'звоните', 'әсел', 'ұмыт', 'agent agent-a']) {
      expect(await searchEverything(OTHERS, text), text).toEqual(await searchEverything(VIEWER, '\u{2}\u{2}'));
    }
    expect(calls((await searchEverything(OTHERS, 'тайна')).words.calls)).toEqual(['hidden-one']);
  });

  it('takes any text', async () => {
    for (const text of ['', 'a', '%%', "' OR 1=1 --", '"', '"""', '\\', 'a'.repeat(500), '🙂🙂', '8'.repeat(300), 'NEAR(a b)', '* ^ {x}', Array.from({ length: 90 }, (_, n) => `w${n}`).join(' ')]) {
      expect(Object.keys(await searchEverything(VIEWER, text)), text).toHaveLength(7);
    }
  });
});
