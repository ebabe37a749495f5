import { describe, expect, it } from 'vitest';
import { renderEnglish, textOf } from '@/components/testing/render-english';
import { Transcript } from './transcript';

const MESSAGES = [
  { role: 'assistant', content: 'Сәлеметсіз бе!\n<script>alert(1)</script>', at: '0' },
  { role: 'user', content: 'Иә', at: '2026-02-02T10:20:31Z' },
  { role: 'tool', content: 'lookup', at: null },
];

type Shown = Partial<Parameters<typeof Transcript>[0]['attempt'] & Parameters<typeof Transcript>[0]['details']>;

function render({ claimedMessages = null, lastAnswer = null, ...attempt }: Shown): string {
  const shown = { messages: MESSAGES, transcriptSource: 'messages' as const, initialLanguage: 'KZ', finalLanguage: 'KZ', ...attempt };
  return renderEnglish(<Transcript attempt={shown} details={{ claimedMessages, lastAnswer }} />);
}

describe('Transcript', () => {
  it('shows who said what, with a time only where one was sent (trap 18), as text (trap 34)', () => {
    const html = render({});
    expect(textOf(html)).toBe('Bot · 0:00 Сәлеметсіз бе! &lt;script&gt;alert(1)&lt;/script&gt; Customer · 15:20:31 Иә tool lookup');
    expect(html).not.toContain('<script');
  });

  it('trap 31: a Kazakh talk is marked as such, one that changed its language is not', () => {
    expect(render({})).toContain('<ol lang="kk"');
    expect(render({ initialLanguage: 'RU' })).toContain('<ol class');
  });

  it('traps 17 and 22: says what is missing', () => {
    expect(textOf(render({ claimedMessages: 8, lastAnswer: 'Сау болыңыз' }))).toMatch(
      /^3 of 8 messages received .* The customer’s last answer is not in the transcript: Сау болыңыз$/,
    );
  });

  it('trap 19: without an order there are two columns and no talk', () => {
    const html = render({ transcriptSource: 'conversation' });
    expect(html.match(/<ol/g)).toHaveLength(2);
    expect(textOf(html)).toContain('but not in which order');
  });

  it('says so when nothing was sent', () => {
    expect(textOf(render({ messages: [], transcriptSource: null }))).toMatch(/^There is no transcript/);
  });
});
