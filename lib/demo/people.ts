import type { Random } from './random';

export type Person = { firstName: string; lastName: string; fullName: string; male: boolean };

const KAZAKHSTAN = {
  men: [
    'Айдар', 'Нурлан', 'Ерлан', 'Данияр', 'Арман', 'Бекзат', 'Серик', 'Тимур', 'Алексей', 'Дмитрий', 'Сергей', 'Руслан', 'Асхат', 'Жандос',
    'Максат', 'Олжас',
  ],
  women: [
    'Айгуль', 'Динара', 'Сауле', 'Асель', 'Гульнара', 'Мадина', 'Жанар', 'Алия', 'Ольга', 'Наталья', 'Елена', 'Камила', 'Ботагоз', 'Айжан',
    'Салтанат', 'Вера',
  ],
  surnames: [
    'Абенов', 'Байжанов', 'Сарсенов', 'Ким', 'Жумабеков', 'Омаров', 'Тлеубаев', 'Иванов', 'Касенов', 'Мусин', 'Нургалиев', 'Петренко',
    'Сулейменов', 'Ахметов', 'Есенов', 'Калиев', 'Темирбеков', 'Юсупов',
  ],
};

const KAZAKH = {
  men: [
    'Айдос', 'Нұрлан', 'Ерлан', 'Дәурен', 'Арман', 'Бекзат', 'Серік', 'Өмірзақ', 'Қуаныш', 'Жәнібек', 'Мұхтар', 'Асқар', 'Еркебұлан',
    'Ғалым',
  ],
  women: [
    'Айгүл', 'Динара', 'Сәуле', 'Әсел', 'Гүлнар', 'Мәдина', 'Жанар', 'Әлия', 'Күлаш', 'Ұлжан', 'Ботагөз', 'Айжан', 'Нұргүл', 'Қарлығаш',
  ],
  surnames: [
    'Әбенов', 'Байжанов', 'Сәрсенов', 'Жұмабеков', 'Омаров', 'Тілеубаев', 'Қасенов', 'Мұсаев', 'Нұрғалиев', 'Сүлейменов', 'Ахметов',
    'Есенов', 'Қалиев', 'Іргебаев',
  ],
};

const GUESTS = {
  men: ['James', 'Oliver', 'Daniel', 'Marcus', 'Peter', 'Rahul', 'Chen', 'Thomas', 'Ahmed', 'Lukas'],
  women: ['Emma', 'Sophie', 'Hannah', 'Priya', 'Laura', 'Mei', 'Grace', 'Chloe', 'Fatima', 'Ingrid'],
  surnames: [
    'Holloway', 'Bennett', 'Okafor', 'Lindqvist', 'Sharma', 'Tan', 'Fischer', 'O\'Brien', 'Moreau', 'Whitfield', 'Novak', 'Haddad',
  ],
};

/** A person who does not exist: common first names and surnames put together by chance. */
export function createPerson(random: Random, kind: 'RU' | 'KZ' | 'EN'): Person {
  const names = { RU: KAZAKHSTAN, KZ: KAZAKH, EN: GUESTS }[kind];
  const male = random.chance(0.5);
  const firstName = random.pick(male ? names.men : names.women);
  const surname = random.pick(names.surnames);
  const lastName = !male && /(ов|ев|ин)$/.test(surname) ? `${surname}а` : surname;
  return { firstName, lastName, fullName: kind === 'EN' ? `${firstName} ${lastName}` : `${lastName} ${firstName}`, male };
}

/** A personal number (ИИН) of the right form whose check digit is wrong on purpose: nobody has it. */
export function createPersonalNumber(random: Random, male: boolean): string {
  const year = random.chance(0.12) ? random.int(0, 6) : random.int(60, 99);
  const century = year < 10 ? (male ? 5 : 6) : male ? 3 : 4;
  const two = (part: number): string => String(part).padStart(2, '0');
  const start = `${two(year)}${two(random.int(1, 12))}${two(random.int(1, 28))}${century}${random.digits(4)}`;
  const digits = [...start].map(Number);
  const remainder = (weightAt: (position: number) => number): number =>
    digits.reduce((sum, digit, position) => sum + digit * weightAt(position), 0) % 11;
  const first = remainder((position) => position + 1);
  const check = first === 10 ? remainder((position) => ((position + 2) % 11) + 1) : first;
  return `${start}${(check + 1) % 10}`;
}
