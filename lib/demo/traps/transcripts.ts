import type { Payload } from '../build-payload';
import type { Trap } from './trap';

type SentMessage = { role: string; content: string; timestamp: unknown };
type Mapped = { messages?: SentMessage[]; summary?: Payload };

const mappedOf = (payload: Payload): Mapped => payload.mapped_answers as Mapped;

/** Transcripts that are partial, doubled or in another shape. */
export const TRANSCRIPT_TRAPS: readonly Trap[] = [
  {
    kind: 'claims 8 messages, holds 3', every: 37, answered: true,
    bend: (payload) => {
      const held = (mappedOf(payload).messages ?? []).slice(0, 3);
      payload.mapped_answers = { messages: held, summary: { total_messages: 8, user_messages: 3, assistant_messages: 5 } };
      payload.full_transcript = held.map(({ role, content }) => `${role}: ${content}`).join('\n');
    },
  },
  {
    kind: 'last answer missing from the messages', every: 73, answered: true,
    bend: (payload) => {
      const mapped = mappedOf(payload);
      payload.mapped_answers = { ...mapped, messages: (mapped.messages ?? []).filter(({ content }) => content !== payload.last_answer) };
      payload.full_transcript = '';
      payload.text_detail = '';
      payload.answer = '';
    },
  },
  {
    kind: 'only full_transcript', every: 31, answered: true,
    bend: (payload) => void Object.assign(payload, { mapped_answers: {}, conversation: {} }),
  },
  {
    kind: 'only conversation', every: 107, answered: true,
    bend: (payload) => void Object.assign(payload, { mapped_answers: null, full_transcript: '', text_detail: '', answer: '' }),
  },
  {
    kind: 'only answer', every: 191, answered: true,
    bend: (payload) => void Object.assign(payload, { mapped_answers: [], conversation: [], full_transcript: '', text_detail: '' }),
  },
  {
    kind: 'turn over several lines', every: 79, answered: true,
    bend: (payload) => {
      payload.mapped_answers = {};
      payload.full_transcript = String(payload.full_transcript).replace(/([.!?]) /, '$1\n');
    },
  },
  {
    kind: 'containers null', every: 109, answered: false,
    bend: (payload) => void Object.assign(
      payload, { mapped_answers: null, conversation: null, analytics_data: null, extra_variables: null },
    ),
  },
  {
    kind: 'containers absent', every: 163, answered: false,
    bend: (payload) => ['mapped_answers', 'conversation', 'analytics_data', 'answers'].forEach((name) => delete payload[name]),
  },
  {
    kind: 'role in capitals', every: 167, answered: true,
    bend: (payload) => {
      const { messages = [], summary } = mappedOf(payload);
      payload.mapped_answers = { messages: messages.map((message) => ({ ...message, role: message.role.toUpperCase() })), summary };
    },
  },
];
