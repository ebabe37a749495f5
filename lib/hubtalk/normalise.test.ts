import { describe, expect, it } from 'vitest';
import { attemptOf, bareRevisionOf, codesOf, EXAMPLE, EXAMPLE_TEXT, revisionOf } from './testing/bodies';

/** Variables, or the text of anything else, with raw digits that JSON.stringify could not write. */
const withVariables = (raw: string) => revisionOf(EXAMPLE_TEXT.replace(/"extra_variables": \[[^]*?\n {2}\]/, `"extra_variables": ${raw}`));
const valuesOf = (raw: string) => withVariables(raw).variables.map(
  ({ name, columnNumber, occurrence, kind, text }) => [name, columnNumber, occurrence, kind, text],
);

describe('the example of the documentation', () => {
  it('reads as this revision, without a warning', () => {
    expect(revisionOf(EXAMPLE_TEXT)).toEqual({
      callEventUuid: '0ca800d9-70ec-4e0c-a119-29d27185efce',
      callUuid: '794ea9ef-0304-450a-864a-cd1be055a28d',
      type: 'outbound',
      phoneNumber: '77778228912',
      callStatus: 'COMPLETED',
      agentName: 'test_agent',
      agentUuid: '95d82074-134e-44ef-aef7-4e390a8f1745',
      campaignUuid: 'a2b099ab-08fe-43b9-b581-420f032ccb2d',
      attemptNumber: 1,
      status: 'PENDING',
      startedAt: new Date('2026-02-02T10:20:24Z'),
      endedAt: new Date('2026-02-02T10:22:05Z'),
      durationSeconds: 101,
      billDurationSeconds: 97,
      initialLanguage: 'RU',
      finalLanguage: 'RU',
      voiceGender: 'MALE',
      result: 'CALL_ANSWERED_INFORMATION_TRANSFERRED',
      sentiment: 'neutral',
      summary: "The conversation was centered around the user's inquiry about an auto loan...",
      recordingKey: '2026/02/02/10/0ca800d9-70ec-4e0c-a119-29d27185efce.mp3',
      conversationPath: '/logs/llm/0ca800d9-70ec-4e0c-a119-29d27185efce',
      traceId: null,
      lastAnswer: 'Thanks, goodbye',
      messages: [
        { role: 'assistant', content: "Hello! I'm calling from Allur company...", at: null },
        { role: 'user', content: 'Tell me about loans', at: null },
        { role: 'assistant', content: 'Thank you for your interest...', at: null },
      ],
      claimedMessages: 8,
      fullTranscript: EXAMPLE.full_transcript,
      textDetail: EXAMPLE.text_detail,
      answer: EXAMPLE.answer,
      conversation: EXAMPLE.conversation,
      reports: [
        {
          uuid: '9a629e36-e9a7-4b0e-a44d-0a7845749925', name: 'cybernet_sentiment_analysis',
          content: 'The tone of the conversation is polite and professional...', result: { kind: 'string', text: 'neutral', number: null },
        },
        {
          uuid: '56fcae4c-a2a3-4f2a-80d4-30070bf37bdf', name: 'call_summary',
          content: "The conversation was centered around the user's inquiry...",
          result: { kind: 'string', text: 'The conversation was centered around...', number: null },
        },
      ],
      variables: [
        { name: 'phone', columnNumber: 17, occurrence: 0, kind: 'number', text: '77778228912', number: 77778228912 },
        { name: 'clientName', columnNumber: 20, occurrence: 0, kind: 'string', text: 'John Doe', number: null },
        { name: 'debt', columnNumber: 5, occurrence: 0, kind: 'number', text: '15000', number: 15000 },
      ],
      warnings: [],
    });
  });
});

describe('status and words', () => {
  it('trap 4: everything but the ids may be missing, and nothing is invented', () => {
    const revision = bareRevisionOf({});
    expect(codesOf(revision)).toEqual(['missing_field call_type', 'missing_field phone_number', 'missing_field call_status']);
    const { callEventUuid: _, callUuid: _c, warnings: _w, ...said } = revision;
    expect(Object.values(said).filter((held) => held !== null && !(Array.isArray(held) && held.length === 0))).toEqual([]);
  });

  it('trap 8: an inbound call belongs to no campaign', () => {
    const attempt = attemptOf({ call_type: 'Inbound' });
    expect([attempt.type, attempt.campaignUuid]).toEqual(['inbound', null]);
    expect(codesOf(attempt)).toContain('inbound_campaign call_campaign_uuid');
  });

  it('trap 9: the status stays as sent beside the outcome', () => {
    expect(attemptOf({})).toMatchObject({ status: 'PENDING', outcome: 'ANSWERED' });
    expect(attemptOf({ status: 'no_answer' })).toMatchObject({ status: 'no_answer', outcome: 'NO_ANSWER' });
  });

  it('trap 10: unknown words of the closed lists are kept with a warning', () => {
    const revision = revisionOf({ call_type: ' Transfer ', call_status: 'ringing', status: 'Voicemail' });
    expect(revision).toMatchObject({ type: 'transfer', callStatus: 'RINGING', status: 'Voicemail' });
    expect(codesOf(revision)).toEqual(['unknown_call_type call_type', 'unknown_call_status call_status', 'unknown_status status']);
  });

  it('trap 12: a result is trimmed, upper-case for the key, raw beside it; final_result stands in', () => {
    expect(attemptOf({ result: ' promise_to_pay ', final_result: 'PROMISE_TO_PAY' })).toMatchObject({
      result: 'PROMISE_TO_PAY', resultSent: 'promise_to_pay', warnings: [{ code: 'transcript_partial' }],
    });
    expect(attemptOf({ result: '' })).toMatchObject({ result: 'CALL_ANSWERED_INFORMATION_TRANSFERRED', resultSent: null });
    const differing = revisionOf({ result: 'REFUSED' });
    expect([differing.result, ...codesOf(differing)]).toEqual(['REFUSED', 'result_conflict final_result']);
  });

  it('trap 14: sentiment and summary come from the field, then from the report; a conflict is a warning', () => {
    expect(revisionOf({ sentiment_analysis: '' }).sentiment).toBe('neutral');
    expect(revisionOf({ sentiment_analysis: ' Positive' })).toMatchObject({
      sentiment: 'positive', warnings: [{ code: 'sentiment_conflict' }],
    });
    expect(revisionOf({ sentiment_analysis: 'mixed' })).toMatchObject({ sentiment: 'neutral', warnings: [{ code: 'unknown_sentiment' }] });
    expect(attemptOf({ sentiment_analysis: 'mixed', analytics_data: {} }).sentiment).toBe('none');
    expect(attemptOf({ sentiment_analysis: null, analytics_data: null }).sentiment).toBe('none');
    expect(revisionOf({ summary: '' }).summary).toBe("The conversation was centered around the user's inquiry...");
    expect(revisionOf({ summary: 'Something else' })).toMatchObject({
      summary: 'Something else', warnings: [{ code: 'summary_conflict' }],
    });
  });

  it('trap 23: empty containers of every kind mean none, without a warning', () => {
    for (const nothing of [{}, [], null, undefined, '']) {
      const containers = {
        analytics_data: nothing, mapped_answers: nothing, conversation: nothing, extra_variables: nothing, answers: nothing,
      };
      const revision = revisionOf(containers);
      expect(revision).toMatchObject({
        reports: [], messages: [], claimedMessages: null, conversation: null, variables: [], traceId: null, warnings: [],
      });
    }
  });
});

describe('variables', () => {
  it('trap 24: a value keeps its JSON type, its text digit for digit and its number', () => {
    const sent = ['12345678901234567890123', '1.50', 'true', 'null', '{"x":[9007199254740993]}', '"007"', '"12 000 ₸"', '1e400'];
    const raw = `[${sent.map((value) => `{"name":"n","value":${value}}`).join()},{"name":"without a value"}]`;
    expect(withVariables(raw).variables.map(({ kind, text, number }) => [kind, text, number])).toEqual([
      ['number', '12345678901234567890123', 12345678901234567890123], ['number', '1.50', 1.5], ['boolean', 'true', null],
      ['null', null, null],
      ['json', '{"x":[9007199254740993]}', null], ['string', '007', 7], ['string', '12 000 ₸', null], ['number', '1e400', null],
      ['null', null, null],
    ]);
  });

  it('trap 25: a column number may be missing, a text or shared; both of a collision are kept', () => {
    const raw = '[{"name":"a","value":1},{"name":"b","value":2,"column_number":"20"},{"name":"c","value":3,"column_number":20},'
      + '{"name":"d","value":4,"column_number":-1},{"name":"e","value":5,"column_number":1.5},{"name":"f","value":6,"column_number":""}]';
    expect(valuesOf(raw).map(([name, columnNumber]) => [name, columnNumber])).toEqual([
      ['a', null], ['b', 20], ['c', 20], ['d', null], ['e', null], ['f', null],
    ]);
    expect(codesOf(withVariables(raw))).toEqual([
      'column_number_repeated extra_variables[2].column_number', 'negative_number extra_variables[3].column_number',
      'invalid_number extra_variables[4].column_number',
    ]);
  });

  it('trap 26: names are any text and may repeat', () => {
    const raw = '[{"name":"__proto__","value":"p","column_number":1},{"name":"a.b \\"%\\" 😀","value":2,"column_number":2},'
      + '{"name":"Тег","value":"а","column_number":3},{"name":"Тег","value":"б","column_number":3},'
      + '{"name":"Тег","value":"в","column_number":4},{"value":7}]';
    expect(valuesOf(raw)).toEqual([
      ['__proto__', 1, 0, 'string', 'p'], ['a.b "%" 😀', 2, 0, 'number', '2'], ['Тег', 3, 0, 'string', 'а'], ['Тег', 3, 1, 'string', 'б'],
      ['Тег', 4, 0, 'string', 'в'], ['', null, 0, 'number', '7'],
    ]);
    expect(codesOf(withVariables(raw))).toEqual(['variable_repeated extra_variables[3]', 'variable_without_name extra_variables[5]']);
  });

  it('takes a map or a single variable with a warning, and warns of what is no variable', () => {
    expect(valuesOf('{"__proto__":"p","debt":15000}')).toEqual([
      ['__proto__', null, 0, 'string', 'p'], ['debt', null, 0, 'number', '15000'],
    ]);
    expect(valuesOf('{"name":"debt","value":1,"column_number":5}')).toEqual([['debt', 5, 0, 'number', '1']]);
    expect(valuesOf('"[{\\"name\\":\\"debt\\",\\"value\\":1.0}]"')).toEqual([['debt', null, 0, 'number', '1.0']]);
    expect(codesOf(withVariables('["x",7,{"nome":"a"}]'))).toEqual([0, 1, 2].map((index) => `unknown_shape extra_variables[${index}]`));
    expect(codesOf(withVariables('true'))).toEqual(['unknown_shape extra_variables']);
  });
});

describe('numbers, time and text', () => {
  it('trap 27: a phone number stays as sent and is flagged outside 7 to 15 digits', () => {
    expect(revisionOf({ phone_number: ' +7 (777) 822-89-12 ' })).toMatchObject({ phoneNumber: '+7 (777) 822-89-12', warnings: [] });
    expect(revisionOf({ phone_number: 87778228912 })).toMatchObject({
      phoneNumber: '87778228912', warnings: [{ code: 'unexpected_type' }],
    });
    for (const phone of ['112', '1234567890123456', 'unknown']) {
      expect(codesOf(revisionOf({ phone_number: phone }))).toEqual(['unusual_phone_number phone_number']);
    }
  });

  it('trap 28: a duration may be a number, a numeric text or null; negative and absurd ones are refused with a warning', () => {
    const durationOf = (sent: unknown) => {
      const revision = revisionOf({ duration: sent });
      return [revision.durationSeconds, ...codesOf(revision)];
    };
    expect(durationOf('101')).toEqual([101]);
    expect(durationOf(0)).toEqual([0]);
    for (const nothing of [null, '', undefined]) expect(durationOf(nothing)).toEqual([null]);
    expect(durationOf(100.5)).toEqual([101, 'number_rounded duration']);
    expect(durationOf('101.0')).toEqual([101]);
    for (const negative of [-1, '-1', -0.4]) expect(durationOf(negative)).toEqual([null, 'negative_number duration']);
    expect(durationOf(30 * 86_400 + 1)).toEqual([null, 'number_out_of_range duration']);
    for (const wrong of [true, '1:41', [101], { seconds: 101 }]) expect(durationOf(wrong)).toEqual([null, 'invalid_number duration']);
  });

  it('trap 29: neither duration is derived from the other', () => {
    expect(revisionOf({ duration: 10, bill_duration: 60 })).toMatchObject({ durationSeconds: 10, billDurationSeconds: 60, warnings: [] });
    expect(revisionOf({ duration: 10, bill_duration: null })).toMatchObject({ durationSeconds: 10, billDurationSeconds: null });
  });

  it('trap 4: an attempt number is a whole number from 1, or unknown', () => {
    const numberOf = (sent: unknown) => {
      const revision = revisionOf({ attempt_number: sent });
      return [revision.attemptNumber, ...codesOf(revision)];
    };
    expect([numberOf('2'), numberOf(3), numberOf(undefined), numberOf('')]).toEqual([[2], [3], [null], [null]]);
    expect(numberOf(0)).toEqual([null, 'number_out_of_range attempt_number']);
    expect(numberOf(1.5)).toEqual([null, 'invalid_number attempt_number']);
  });

  it('trap 30: dates are instants; empty is null, the rest is flagged', () => {
    const endOf = (sent: unknown) => {
      const revision = revisionOf({ end_datetime: sent });
      return [revision.endedAt?.toISOString() ?? null, ...codesOf(revision)];
    };
    expect(endOf('2026-02-02T15:22:05.250+05:00')).toEqual(['2026-02-02T10:22:05.250Z']);
    expect(endOf('2026-02-02 10:22:05')).toEqual(['2026-02-02T10:22:05.000Z', 'date_without_offset end_datetime']);
    for (const nothing of ['', null, undefined]) expect(endOf(nothing)).toEqual([null]);
    const wrong = [
      '2026-13-45T99:00:00Z', '2026-02-30T10:00:00Z', '0001-01-01T00:00:00Z', '2101-01-01T00:00:00Z', 'soon', '2026-02-02',
      '2026-02-02T10:00:00+25:00', 1769991624,
    ];
    for (const sent of wrong) expect(endOf(sent)).toEqual([null, 'invalid_date end_datetime']);
    expect(endOf('2026-02-02T10:20:00Z')).toEqual(['2026-02-02T10:20:00.000Z', 'end_before_start end_datetime']);
  });

  it('trap 4: without a start the first arrival stands for it, flagged', () => {
    const attempt = attemptOf({ call_datetime: '' });
    expect(attempt).toMatchObject({ startedAt: attempt.receivedAt, startedAtSent: false });
    expect(codesOf(attempt)).toContain('start_missing call_datetime');
  });

  it('trap 31: languages stay as sent', () => {
    expect(revisionOf({ initial_language: ' KZ ', final_language: 'kk' })).toMatchObject({
      initialLanguage: 'KZ', finalLanguage: 'kk', warnings: [],
    });
  });

  it('trap 32: a recording key that must not be opened is kept and flagged', () => {
    for (const key of ['../../etc/passwd', '/etc/passwd', 'https://example.invalid/a.mp3', 'a\u0000.mp3', 'a\\b.mp3']) {
      expect(codesOf(revisionOf({ audio_recording_url: key }))).toContain('unsafe_recording_key audio_recording_url');
    }
    expect(revisionOf({ audio_recording_url: '../a.mp3' }).recordingKey).toBe('../a.mp3');
    expect(revisionOf({ audio_recording_url: '' })).toMatchObject({ recordingKey: null, warnings: [] });
  });

  it('trap 34: text is well-formed and free of NUL, everything else stays', () => {
    const hostile = '\t<script>=1+1</script> \u202Efdp.exe\r\n';
    expect(revisionOf({ summary: hostile, last_answer: hostile })).toMatchObject({ summary: hostile, lastAnswer: hostile });
    expect(revisionOf({ summary: ' \t', last_answer: '\r\n' })).toMatchObject({ summary: "The conversation was centered around the user's inquiry...", lastAnswer: null });
    const revision = revisionOf({ agent_wb_name: 'a\u0000b\uD83Dc', extra_variables: [{ name: 'n\u0000', value: 'v\uDC00' }] });
    expect(revision.agentName).toBe('a\uFFFDb\uFFFDc');
    expect(revision.variables).toMatchObject([{ name: 'n\uFFFD', text: 'v\uFFFD' }]);
    expect(codesOf(revision)).toEqual([
      'text_cleaned agent_wb_name', 'text_cleaned extra_variables[0].name', 'text_cleaned extra_variables[0].value',
    ]);
  });

  it('drops nothing in silence: unknown fields and wrong types are warnings', () => {
    const revision = revisionOf({
      provider_payload: { sip: 200 }, 'odd key': 1, summary: { text: 'x' }, agent_wb_name: 7, answers: { a: 1 },
    });
    expect(revision).toMatchObject({ agentName: '7', summary: "The conversation was centered around the user's inquiry..." });
    expect(codesOf(revision)).toEqual([
      'unknown_field answers', 'unknown_field provider_payload', 'unknown_field ["odd key"]', 'unexpected_type agent_wb_name',
      'unexpected_type summary',
    ]);
  });

  it('lists at most a hundred warnings and says that there are more', () => {
    const { warnings } = revisionOf(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`field_${index}`, 1])));
    expect(warnings).toHaveLength(101);
    expect(warnings.at(-1)?.code).toBe('more_warnings');
  });
});
