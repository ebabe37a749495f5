import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskJson, maskPhone, mayReveal, phoneMask, seesMasked, seesMaskedVariables } from './mask';

describe('masking a phone', () => {
  it.each([
    ['77778228912', '+7 777 ***-**-12'], ['+7 777 822 89 12', '+7 777 ***-**-12'], ['8 (777) 822-89-12', '+7 777 ***-**-12'],
    ['998901234567', '998*******67'], ['+998 90 123 45 67', '+998 ** *** ** 67'], ['112', '***'], ['anonymous', 'anonymous'],
  ])('%s is shown as %s', (sent, shown) => {
    expect(maskPhone(sent)).toBe(shown);
  });

  it('leaves at most five digits of a number and never its middle', () => {
    fc.assert(fc.property(fc.stringMatching(/^\+?\d{1,15}$/), (number) => {
      const digits = maskPhone(number).replace(/^\+7 /, '').replace(/\D/g, '');
      expect(digits.length).toBeLessThanOrEqual(5);
      if (number.length < 7) expect(digits).toBe('');
    }));
  });

  it.each(['77778228912', '+77778228912', '87778228912', '8 (777) 822-89-12', '7777-822-89-12', '7778228912', '777 822 89 12', '+7 (777) 822 – 89 – 12'])(
    'finds it in a text as %s',
    (written) => {
      const text = `Мой номер ${written}, звоните`;
      const masked = phoneMask('77778228912')(text);
      expect(masked).toHaveLength(text.length);
      expect(masked.replace(/[^\d*]/g, '')).toMatch(/^[78]?777\*{5}12$/);
      expect(masked.replace(/[\d*]/g, '')).toBe(text.replace(/\d/g, ''));
    },
  );

  it('leaves other numbers and other texts as they are', () => {
    const mask = phoneMask('+7 777 822 89 12');
    for (const text of ['77778228913', 'IIN 860101300123', '15 000 ₸', '']) expect(mask(text)).toBe(text);
    for (const phone of [null, '', '112', 'anonymous']) expect(phoneMask(phone)('112 is 112')).toBe('112 is 112');
  });

  it('never leaves the number in a text, wherever it is put, and never changes a length', () => {
    fc.assert(fc.property(fc.stringMatching(/^[78]\d{10}$/), fc.stringMatching(/^[^\d]{0,9}$/), fc.stringMatching(/^[^\d]{0,9}$/), (phone, before, after) => {
      const text = before + phone + after + phone.slice(1);
      const masked = phoneMask(phone)(text);
      expect(masked).not.toContain(phone.slice(1));
      expect(masked).toHaveLength(text.length);
    }));
  });

  it('takes time linear in the text', () => {
    const text = '7 '.repeat(200_000);
    expect(phoneMask('77777777777')(text)).toHaveLength(text.length);
  });
});

it('masks texts, keys and numbers of any JSON', () => {
  expect(maskJson({ '77778228912': [77778228912, '7778228912', 5, true, null] }, phoneMask('77778228912'))).toEqual({
    '7777*****12': ['7777*****12', '777*****12', 5, true, null],
  });
});

it('knows who sees what', () => {
  const of = (kind: 'user' | 'api-token', role: 'admin' | 'manager' | 'viewer') =>
    [seesMasked, seesMaskedVariables, mayReveal].map((decides) => decides({ kind, role }));
  expect([of('user', 'viewer'), of('user', 'manager'), of('user', 'admin'), of('api-token', 'viewer')]).toEqual([
    [true, true, false], [false, true, true], [false, true, true], [false, false, false],
  ]);
});
