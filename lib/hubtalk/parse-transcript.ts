import type { Message } from './types';

const TURN = /^(assistant|user|operator|system|tool):(.*)$/i;

/**
 * The turns of a `role: text` transcript. One starts only at a line start with a known role; every other line goes on with the
 * turn before it (trap 20), and lines before the first turn have the role `unknown`. Turns without words are left out.
 */
export function parseTranscript(transcript: string): Message[] {
  const turns: { role: string; lines: string[] }[] = [];
  for (const line of transcript.split(/\r\n|\r|\n/)) {
    const [, role, words = ''] = TURN.exec(line) ?? [];
    if (role !== undefined) turns.push({ role: role.toLowerCase(), lines: [words] });
    else if (turns.length === 0) turns.push({ role: 'unknown', lines: [line] });
    else turns.at(-1)?.lines.push(line);
  }
  return turns.map(({ role, lines }) => ({ role, content: lines.join('\n').trim(), at: null })).filter(({ content }) => content !== '');
}
