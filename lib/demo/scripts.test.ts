import { describe, expect, it } from 'vitest';
import { CAMPAIGNS } from './campaigns';
import { WORDS } from './dialogue';
import type { Branch, Language, Line } from './script';
import { fillIn } from './slots';

const spokenIn = (branch: Branch): Line[] => branch.flow.flatMap((step) => ('ways' in step ? step.ways.flat() : [step]));
const textsOf = (branch: Branch): string[] =>
  [...spokenIn(branch).flatMap(({ variants }) => variants), ...branch.summaries, ...branch.points];

const scripts = CAMPAIGNS.flatMap((campaign) => campaign.scripts.map(([script]) => ({ campaign, script })));
const phrases: [Language, string][] = [
  ...scripts.flatMap(({ script }) =>
    [...script.opening.variants, ...script.repeats, ...script.branches.flatMap(textsOf)]
      .map((text): [Language, string] => [script.language, text])),
  ...(Object.entries(WORDS) as [Language, (typeof WORDS)[Language]][]).flatMap(([language, words]) =>
    words.branches.flatMap(textsOf).map((text): [Language, string] => [language, text])),
];

describe('the phrases of the demo', () => {
  it('are in the alphabet of their language', () => {
    for (const [language, text] of phrases) {
      const plain = text.replaceAll(/\{\w+\}/g, '');
      if (language === 'EN') expect(plain).not.toMatch(/\p{Script=Cyrillic}/u);
      else expect(plain).not.toMatch(/\p{Script=Latin}/u);
      if (language === 'RU') expect(plain).not.toMatch(/[әғқңөұүһі]/i);
    }
  });

  it('give the customer several ways to say a thing', () => {
    for (const { script } of scripts) {
      for (const branch of script.branches) {
        const customers = spokenIn(branch).filter(({ role }) => role === 'user');
        expect(Math.max(...customers.map(({ variants }) => variants.length))).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('take the form of a man or a woman and begin with a capital letter', () => {
    const person = { firstName: 'Асель', lastName: 'Омарова', fullName: 'Омарова Асель', male: false };
    expect(fillIn('{promise} забыл[|а]. {promise}!', { promise: 'завтра' }, person)).toBe('Завтра забыла. Завтра!');
    expect(fillIn('я [готов|готова]', {}, { ...person, male: true })).toBe('Я готов');
  });

  it('complain about a slot that nothing fills', () => {
    expect(() => fillIn('{nothing}', {}, { firstName: '', lastName: '', fullName: '', male: true })).toThrow('{nothing}');
  });
});
