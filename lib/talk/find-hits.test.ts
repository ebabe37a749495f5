import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks, termsOf } from '@/lib/search/find-marks';
import { findHits, indexTurns } from './find-hits';

const TALK = [
  { role: 'assistant', content: 'Сәлеметсіз бе! Это банк, вопрос об оплате.' },
  { role: 'user', content: 'ОПЛАТА завтра, қазір ЖОҚ' },
  { role: 'assistant', content: 'Оплатите, please, tomorrow' },
];
const found = (search: string, talk = TALK) => {
  const turns = indexTurns(talk);
  return findHits(turns, search).map(({ turn, from, to }) => `${turn}:${turns[turn]?.text.slice(from, to)}`);
};

describe('a search within a talk', () => {
  it('finds words by their beginning in every case and language, in order', () => {
    expect(found('оплат')).toEqual(['0:оплате', '1:ОПЛАТА', '2:Оплатите']);
    expect([found('СӘЛЕМ'), found('жоқ'), found('PLEASE')]).toEqual([['0:Сәлеметсіз'], ['1:ЖОҚ'], ['2:please']]);
  });

  it('hears one side, and takes a phrase whole', () => {
    expect(found('customer:оплата')).toEqual(['1:ОПЛАТА']);
    expect(found('"это банк"')).toEqual(['0:Это банк']);
    expect(found('клиент:банк')).toEqual([]);
  });

  it('looks inside words where none begins so', () => {
    expect(found('плат')).toEqual(['0:оплате', '1:ОПЛАТА', '2:Оплатите']);
    expect(found('bot:плат')).toEqual(['0:оплате', '2:Оплатите']);
    expect(found('"плат"')).toEqual([]);
  });

  it('finds nothing of nothing', () => {
    for (const search of ['', ' ', '!', 'bot:', 'нет такого слова здесь']) expect(found(search), search).toEqual([]);
  });

  it('marks what the list marks, in any talk', () => {
    const words = fc.array(fc.constantFrom('Кредит', 'автокредит', 'İstanbul', '😀', 'Й', 'ё', '-', '7', 'ҚАЛА'), { maxLength: 8 });
    const talk = fc.array(fc.record({ role: fc.constantFrom('user', 'assistant', 'tool'), content: words.map((all) => all.join(' ')) }), { maxLength: 6 });
    fc.assert(fc.property(talk, fc.constantFrom('кредит', 'кредит қала', 'customer:й', '7', '"кредит й"'), (turns, search) => {
      const naive = turns.flatMap(({ role, content }, turn) => {
        const speaker = role === 'user' ? 'customer' as const : role === 'assistant' ? 'bot' as const : 'other' as const;
        return findMarks({ speaker, text: content.normalize('NFC') }, termsOf([search])).map(([from, to]) => ({ turn, from, to }));
      });
      if (naive.length > 0) expect(findHits(indexTurns(turns), search)).toEqual(naive);
    }));
  });
});
