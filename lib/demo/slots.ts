import { addDays } from '@/lib/time/day';
import type { Person } from './people';
import type { Random } from './random';
import { localDay, weekdayOf } from './schedule';
import type { BranchFacts, Language, LanguageWords } from './script';

export type Slots = Record<string, string>;

const WEEKDAYS: Record<Language, readonly string[]> = {
  RU: ['в воскресенье', 'в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу'],
  KZ: ['жексенбіде', 'дүйсенбіде', 'сейсенбіде', 'сәрсенбіде', 'бейсенбіде', 'жұмада', 'сенбіде'],
  EN: ['on Sunday', 'on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday'],
};
const SOON: Record<Language, readonly string[]> = {
  RU: ['сегодня', 'завтра', 'послезавтра'], KZ: ['бүгін', 'ертең', 'бүрсігүні'], EN: ['today', 'tomorrow', 'the day after tomorrow'],
};
const MONTHS: Record<Language, readonly string[]> = {
  RU: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  KZ: [
    'қаңтарда', 'ақпанда', 'наурызда', 'сәуірде', 'мамырда', 'маусымда', 'шілдеде', 'тамызда', 'қыркүйекте', 'қазанда', 'қарашада',
    'желтоқсанда',
  ],
  EN: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** How a customer calls a day: tomorrow, on Friday, or by its date when it is more than a week away. */
export function spokenDay(day: string, today: string, language: Language): string {
  const away = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  const soon = SOON[language][away];
  if (soon) return soon;
  if (away > 0 && away < 7) return WEEKDAYS[language][weekdayOf(day)] ?? day;
  const month = MONTHS[language][Number(day.slice(5, 7)) - 1] ?? '';
  const date = Number(day.slice(8));
  if (language === 'KZ') return `${date}-${month}`;
  return language === 'RU' ? `${date} ${month}` : `on ${month} ${date}`;
}

/** What one conversation settles: a promised day, a time to call back, a score. */
export type Settled = { promisedDay: string | null; score: number | null; slots: Slots };

export function settle({ facts, words, language, startedMs, random }: {
  facts: BranchFacts | undefined; words: LanguageWords; language: Language; startedMs: number; random: Random;
}): Settled {
  const today = localDay(startedMs);
  const promisedDay = facts?.promisesWithinDays ? addDays(today, random.int(1, facts.promisesWithinDays)) : null;
  const score = facts?.score ? random.int(...facts.score) : null;
  return {
    promisedDay,
    score,
    slots: {
      callback: random.pick(words.callbackTimes),
      promise: promisedDay ? spokenDay(promisedDay, today, language) : '',
      score: score === null ? '' : String(score),
    },
  };
}

/** Fills `{slot}`s and `[man's|woman's]` forms; sentences begin with a capital letter. */
export function fillIn(text: string, slots: Slots, person: Person): string {
  const filled = text
    .replace(/\[([^\]|]*)\|([^\]]*)\]/g, (_, his: string, her: string) => (person.male ? his : her))
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const slot = slots[name];
      if (slot === undefined) throw new Error(`A phrase of the demo asks for {${name}}, which nothing fills: ${text}`);
      return slot;
    });
  const capital = (_: string, before: string, letter: string): string => before + letter.toUpperCase();
  return filled.replaceAll('.. ', '. ').replace(/(^|[.!?] )(\p{Ll})/gu, capital);
}
