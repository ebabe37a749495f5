import { describe, expect, it } from 'vitest';
import { PlaybackProvider } from '@/components/playback/playback';
import { renderEnglish, textOf } from '@/components/testing/render-english';
import { Transcript } from './transcript';
import { TurnPinsProvider } from './turn-pins';

const MESSAGES = [
  { role: 'assistant', content: 'Сәлеметсіз бе!\n<script>alert(1)</script>', at: '0' },
  { role: 'user', content: 'Иә', at: '2026-02-02T10:20:31Z' },
  { role: 'tool', content: 'lookup', at: null },
];

type Props = Parameters<typeof Transcript>[0];
type Shown = Partial<Props['attempt'] & Props['details'] & { search: string }>;

function render({ claimedMessages = null, lastAnswer = null, startedAtSent = true, search, ...attempt }: Shown): string {
  const shown = {
    messages: MESSAGES, transcriptSource: 'messages' as const, initialLanguage: 'KZ', finalLanguage: 'KZ',
    startedAt: '2026-02-02T10:20:00Z', durationSeconds: 60, ...attempt,
  };
  return renderEnglish(
    <PlaybackProvider>
      <TurnPinsProvider aside={(turn) => <i>pin {turn}</i>}>
        <Transcript attempt={shown} details={{ claimedMessages, lastAnswer, startedAtSent }} search={search} readSources={() => Promise.resolve([])} />
      </TurnPinsProvider>
    </PlaybackProvider>,
  );
}

/** Without the tools above the turns. */
const turnsOf = (html: string) => textOf(html.replace(/^.*?<ol/s, '<ol'));
const long = (count: number) => Array.from({ length: count }, (_, turn) => ({ role: turn % 2 ? 'user' : 'assistant', content: `words ${turn}`, at: null }));

describe('Transcript', () => {
  it('shows who said what and when, estimates marked as such (trap 18), as text (trap 34), with what is pinned to a turn', () => {
    const html = render({});
    expect(turnsOf(html)).toBe(
      'Turn 1 1 Bot 0:00 pin 0 Сәлеметсіз бе! &lt;script&gt;alert(1)&lt;/script&gt; ' +
        'Turn 2 2 Customer 0:31 pin 1 Иә Turn 3 3 tool about 1:00 ≈ 1:00 pin 2 lookup',
    );
    expect(html).not.toContain('<script');
    expect(textOf(html)).toContain('Times with ≈ are estimated from the length of the text.');
  });

  it('says that all times are estimated, and shows none where nothing is known of the time', () => {
    const messages = MESSAGES.map((message) => ({ ...message, at: null }));
    expect(textOf(render({ messages }))).toContain('Times are estimated from the length of the text.');
    const html = textOf(render({ messages, durationSeconds: null }));
    expect(html).not.toMatch(/estimated|\d:\d\d/);
  });

  it('counts no instant from an arrival', () => {
    expect(turnsOf(render({ startedAtSent: false }))).toMatch(/Bot 0:00 .* Customer about/);
  });

  it('trap 31: a Kazakh talk is marked as such, one that changed its language is not', () => {
    expect(render({})).toContain('<ol lang="kk"');
    expect(render({ initialLanguage: 'RU' })).toContain('<ol class');
  });

  it('traps 17 and 22: says what is missing', () => {
    const text = textOf(render({ claimedMessages: 8, lastAnswer: 'Сау болыңыз' }));
    expect(text).toMatch(/^3 of 8 messages received .* The customer’s last answer is not in the transcript: Сау болыңыз$/);
  });

  it('trap 19: without an order there are two columns, no talk, no time', () => {
    const html = render({ transcriptSource: 'conversation' });
    expect(html.match(/<ol/g)).toHaveLength(2);
    expect(textOf(html)).toContain('but not in which order');
    expect(turnsOf(html)).not.toMatch(/Turn|\d:\d\d/);
  });

  it('says so when nothing was sent', () => {
    expect(textOf(render({ messages: [], transcriptSource: null }))).toMatch(/^There is no transcript/);
  });

  it('looks for the words that the reader came by, if they are said', () => {
    const html = render({ search: 'customer:иә алло' });
    expect([html.match(/<mark[^>]*>[^<]*/g), textOf(html).includes('1 of 1')]).toEqual([[expect.stringMatching(/^<mark data-current="".*>Иә$/)], true]);
    expect(render({ search: 'summary:иә' })).not.toMatch(/<mark|1 of/);
  });

  it('puts the first screenful of a long talk into the page, a short one whole', () => {
    expect(render({ messages: long(100) }).match(/<li/g)).toHaveLength(100);
    const html = render({ messages: long(2_000) });
    const rows = html.match(/<li/g)?.length ?? 0;
    expect([rows > 10, rows < 60]).toEqual([true, true]);
    expect(html).toContain('aria-setsize="2000"');
  });
});
