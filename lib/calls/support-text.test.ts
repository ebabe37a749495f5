import { expect, it } from 'vitest';
import { supportText } from './support-text';

it('names what identifies an attempt as the payload does, and leaves out what was not sent', () => {
  const facts = { callEventUuid: 'e', callUuid: 'c', campaignUuid: null, recordingKey: '2026/a.mp3', receivedAt: '2026-02-02T10:22:09Z', traceId: null, conversationPath: '/logs/x' };
  expect(supportText(facts)).toBe('call_event_uuid: e\ncall_uuid: c\nconversation_path: /logs/x\naudio_recording_url: 2026/a.mp3\nreceived_at: 2026-02-02T10:22:09Z');
});
