import { describe, expect, it } from 'vitest';
import { parseTranscript } from './parse-transcript';
import { attemptOf, codesOf, EXAMPLE, revisionOf } from './testing/bodies';

const WITHOUT = { mapped_answers: {}, full_transcript: '', text_detail: '', answer: '', conversation: {} };
const said = (fields: Record<string, unknown>) => {
  const { transcriptSource, messages } = attemptOf({ ...WITHOUT, ...fields });
  return [transcriptSource, ...messages.map(({ role, content }) => `${role}: ${content}`)];
};
const timeOf = (timestamp: unknown) => {
  const revision = revisionOf({ mapped_answers: { messages: [{ role: 'user', content: 'x', timestamp }] } });
  return [revision.messages[0]?.at, ...codesOf(revision)];
};

describe('the transcript', () => {
  it('comes from messages, full transcript, the longest duplicate, two columns, in this order', () => {
    const messages = { messages: [{ role: 'USER', content: 'from messages', timestamp: '' }] };
    const all = {
      mapped_answers: messages, full_transcript: 'user: from full', text_detail: 'user: detail', answer: 'user: the longer answer',
      conversation: { assistant: ['a1'], user: ['u1', 'u2'] },
    };
    expect(said(all)).toEqual(['messages', 'user: from messages']);
    expect(said({ ...all, mapped_answers: [] })).toEqual(['full_transcript', 'user: from full']);
    expect(said({ ...all, mapped_answers: null, full_transcript: ' ' })).toEqual(['answer', 'user: the longer answer']);
    expect(said({ conversation: all.conversation })).toEqual(['conversation', 'assistant: a1', 'user: u1', 'user: u2']);
    expect(said({})).toEqual([null]);
  });

  it('keeps beside it what only the other sources have, each turn once', () => {
    const messages = [{ role: 'user', content: 'Да, конечно' }, { role: 'assistant', content: 'Хорошо' }];
    const { saidElsewhere, ...attempt } = attemptOf({
      mapped_answers: { messages }, full_transcript: 'user:  ДА,\nконечно\nassistant: Ещё одно', text_detail: 'user: ещё одно', answer: '',
      conversation: { assistant: ['Хорошо', 'До свидания'], user: ['Да, конечно', 'до свидания'] },
    });
    expect(attempt.messages).toHaveLength(2);
    expect(saidElsewhere.map(({ role, content }) => `${role}: ${content}`)).toEqual(['assistant: Ещё одно', 'assistant: До свидания']);
    expect(attemptOf({}).saidElsewhere.map(({ content }) => content)).toEqual([
      'Thank you for your interest in auto loans...', 'Auto loan', 'Thanks, goodbye',
    ]);
    expect(attemptOf(WITHOUT).saidElsewhere).toEqual([]);
  });

  it('trap 17: counts what is held and keeps the claim beside it', () => {
    expect(attemptOf({})).toMatchObject({ claimedMessages: 8, messages: { length: 3 } });
    expect(revisionOf({ mapped_answers: { summary: { total_messages: '12' } } }).claimedMessages).toBe(12);
    expect(revisionOf({ mapped_answers: { summary: { total_messages: -1 } } })).toMatchObject({
      claimedMessages: null, warnings: [{ code: 'negative_number' }],
    });
  });

  it('trap 18: an empty timestamp is none, an instant is UTC, seconds stay as sent', () => {
    for (const nothing of ['', ' ', null, undefined]) expect(timeOf(nothing)).toEqual([null]);
    expect(timeOf('2026-02-02T15:20:30+05:00')).toEqual(['2026-02-02T10:20:30Z']);
    expect([timeOf(0), timeOf(12.5), timeOf('12.50')]).toEqual([['0'], ['12.5'], ['12.50']]);
    for (const wrong of ['soon', -1, 1769991624000, true, [{ at: 1 }]]) {
      expect(timeOf(wrong)).toEqual([null, 'invalid_timestamp mapped_answers.messages[0].timestamp']);
    }
  });

  it('trap 19: the columns of a conversation keep each side together', () => {
    const revision = revisionOf({ conversation: { assistant: 'only one', user: ['', 'u'], operator: ['o'] } });
    expect(revision.conversation).toEqual({ assistant: ['only one'], user: ['u'] });
    expect(codesOf(revision)).toEqual(['unknown_field conversation.operator']);
    expect(revisionOf({ conversation: { assistant: [], user: null } })).toMatchObject({ conversation: null, warnings: [] });
  });

  it('trap 20: a turn starts only at a line start with a known role', () => {
    expect(
      parseTranscript('Hello\nassistant: One\n two: three\r\n\r\nfour user: five\nUser:six\nsystem: \ntool: {"a": 1}\noperator:'),
    ).toEqual([
      { role: 'unknown', content: 'Hello', at: null },
      { role: 'assistant', content: 'One\n two: three\n\nfour user: five', at: null },
      { role: 'user', content: 'six', at: null },
      { role: 'tool', content: '{"a": 1}', at: null },
    ]);
    expect(parseTranscript('\n \n')).toEqual([]);
  });

  it('trap 21: of the so-called duplicates the longer one wins, the first at equal length', () => {
    expect(said({ text_detail: 'user: bb', answer: 'user: a' })).toEqual(['text_detail', 'user: bb']);
    expect(said({ text_detail: 'user: a', answer: 'user: bb' })).toEqual(['answer', 'user: bb']);
    expect(said({ text_detail: 'user: a', answer: 'user: b' })).toEqual(['text_detail', 'user: a']);
    expect(said({ text_detail: 'user:        ', answer: 'user: b' })).toEqual(['answer', 'user: b']);
  });

  it('trap 22: a last answer that is not in it makes it partial', () => {
    expect(codesOf(attemptOf({}))).toEqual(['transcript_partial last_answer']);
    expect(codesOf(attemptOf({ last_answer: 'tell me  about LOANS' }))).toEqual([]);
    expect(
      codesOf(attemptOf({ last_answer: EXAMPLE.last_answer, mapped_answers: {}, full_transcript: '', text_detail: '', answer: '' })),
    ).toEqual([]);
    expect(codesOf(attemptOf({ last_answer: '' }))).toEqual([]);
  });

  it('warns of messages that it cannot read, and leaves out those that say nothing', () => {
    const revision = revisionOf({
      mapped_answers: { messages: ['x', { role: 'user', content: ' ' }, { content: 7 }, { role: 'user', content: 'y', mood: 'glad' }] },
    });
    expect(revision.messages).toEqual([{ role: 'unknown', content: '7', at: null }, { role: 'user', content: 'y', at: null }]);
    expect(codesOf(revision).map((code) => code.split(' ')[0])).toEqual([
      'unknown_shape', 'empty_message', 'message_without_role', 'unknown_field',
    ]);
  });
});
