import { addDays } from '@/lib/time/day';
import type { Sheet, SheetRow } from './campaign';
import { createPersonalNumber } from './people';
import type { Random } from './random';
import { rawNumber } from './raw-json';
import { localDay, weekdayOf } from './schedule';
import { spokenDay } from './slots';

/** Counts of days that Russian puts into the form «дней». */
const OVERDUE_DAYS = [5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 25, 28, 30, 35, 37, 40];
const CITIES_RU = ['Алматы', 'Астана', 'Шымкент', 'Караганда', 'Актобе', 'Тараз', 'Павлодар', 'Семей', ''];
const CITIES_KZ = ['Алматы', 'Астана', 'Шымкент', 'Қарағанды', 'Ақтөбе', 'Тараз', 'Түркістан', 'Қызылорда', 'Өскемен'];

const dotted = (day: string): string => day.split('-').reverse().join('.');
const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ' ');

/** A contract number above 2^53: only its text keeps all digits (trap 24). */
const bigNumber = (random: Random, prefix: string): string => rawNumber(`${prefix}${random.digits(17)}`);

/** The personal number as the spreadsheet held it: text, or a number that lost its leading zero (trap 24). */
function personalNumber({ random, person }: SheetRow): unknown {
  const text = createPersonalNumber(random, person.male);
  return text.startsWith('0') || random.chance(0.15) ? Number(text) : text;
}

export function createDebtSheet(row: SheetRow): Sheet {
  const { random, person, phone, startedMs } = row;
  const days = random.pick(OVERDUE_DAYS);
  const tenge = random.int(9, 240) * 1000 + random.int(0, 9) * 100;
  const cents = random.chance(0.3) ? `${tenge}.${random.int(1, 9)}${random.int(1, 9)}` : String(tenge);
  return {
    slots: { amount: `${grouped(tenge)} тенге`, days: String(days) },
    variables: [
      { name: 'phone', value: Number(phone), column_number: 17 },
      { name: 'ФИО', value: person.fullName, column_number: 2 },
      { name: 'ИИН', value: personalNumber(row), column_number: 3 },
      { name: 'Номер договора', value: bigNumber(random, '90'), column_number: 4 },
      { name: 'Сумма долга, ₸', value: rawNumber(cents), column_number: 5 },
      { name: 'Дней просрочки', value: days, column_number: 8 },
      { name: 'Дата платежа', value: dotted(addDays(localDay(startedMs), -days)), column_number: 7 },
      { name: 'Филиал', value: random.pick(CITIES_RU), column_number: 12 },
      { name: 'Согласие на СМС', value: random.chance(0.7), column_number: 30 },
      { name: 'Комментарий', value: random.chance(0.85) ? '' : 'VIP, звонить до 18:00', column_number: 31 },
    ],
  };
}

export function createTestDriveSheet({ random, person, phone, startedMs }: SheetRow): Sheet {
  const model = random.pick(['Tulpar X5', 'Tulpar City', 'Tulpar Dala 4x4', 'Tulpar Е-Go']);
  const millions = random.int(8, 19) + random.int(0, 9) / 10;
  const discount = random.pick(['3', '5', '7', '5,5']);
  return {
    slots: {
      model, salon: random.pick(['Райымбека', 'Суюнбая', 'Аль-Фараби']), price: `${String(millions).replace('.', ',')} млн тенге`, discount,
    },
    variables: [
      { name: 'Имя клиента', value: person.firstName, column_number: 1 },
      { name: 'телефон', value: `+${phone}`, column_number: 0 },
      { name: 'Модель', value: model, column_number: 4 },
      { name: 'Цена', value: Math.round(millions * 1_000_000), column_number: 6 },
      { name: 'Скидка %', value: discount, column_number: 9 },
      { name: 'Trade-in', value: random.pick(['да', 'нет', '', 'Да']), column_number: 10 },
      { name: 'Последний визит', value: random.chance(0.4) ? null : addDays(localDay(startedMs), -random.int(20, 400)), column_number: 15 },
      { name: 'Пробег, км', value: random.chance(0.5) ? random.int(8, 190) * 1000 : '', column_number: 14 },
    ],
  };
}

export function createLoanSheet(row: SheetRow): Sheet {
  const { random, person } = row;
  const limit = random.int(5, 60) * 10_000;
  const months = random.pick([3, 6, 9, 12]);
  const rate = random.pick(['2,9', '3,5', '3,9', '4,2']);
  return {
    slots: { limit: `${grouped(limit)} теңге`, months: String(months), rate },
    variables: [
      { name: 'Аты-жөні', value: person.fullName, column_number: 1 },
      { name: 'ЖСН', value: personalNumber(row), column_number: 2 },
      { name: 'Мақұлданған лимит', value: limit, column_number: 21 },
      { name: 'Мерзімі (ай)', value: months, column_number: 7 },
      { name: 'Мөлшерлеме', value: rawNumber(rate.replace(',', '.')), column_number: 8 },
      { name: 'Қала', value: random.pick(CITIES_KZ), column_number: 5 },
      { name: 'Тұрақты клиент', value: random.chance(0.6), column_number: 11 },
      {
        name: 'Соңғы несие', value: random.chance(0.5) ? '' : dotted(addDays(localDay(row.startedMs), -random.int(30, 700))),
        column_number: 13,
      },
    ],
  };
}

export function createVisitSheet({ random, person, phone, startedMs }: SheetRow): Sheet {
  const today = localDay(startedMs);
  const wished = addDays(today, random.int(3, 6));
  const visit = weekdayOf(wished) === 0 ? addDays(wished, 1) : wished;
  const time = `${random.int(8, 18)}:${random.pick(['00', '15', '30', '45'])}`;
  const doctor = random.pick(['Оспанова Г. К.', 'Ли В. А.', 'Бекенов С. Т.', 'Рахимова Ж. М.', 'Тен И. Ю.', 'Абдуллина А. Р.']);
  const room = String(random.int(101, 418));
  return {
    slots: { time, doctor, room },
    eventDay: visit,
    variables: [
      { name: 'Пациент', value: person.fullName, column_number: 3 },
      { name: 'Врач', value: doctor, column_number: 6 },
      { name: 'Дата приёма', value: visit, column_number: 8 },
      { name: 'Время', value: time, column_number: 9 },
      { name: 'Кабинет', value: room, column_number: 11 },
      { name: 'Первичный приём', value: random.chance(0.35), column_number: 20 },
      { name: 'Полис №', value: bigNumber(random, '77'), column_number: 40 },
      { name: 'Телефон', value: phone, column_number: 1 },
    ],
  };
}

export function createOrderSheet({ random, person, startedMs }: SheetRow): Sheet {
  const order = `${random.pick(['A', 'K', 'S'])}-${random.digits(6)}`;
  return {
    slots: { order },
    variables: [
      { name: 'Заказ', value: order, column_number: 1 },
      { name: 'Имя', value: person.firstName, column_number: 2 },
      { name: 'Трек-номер', value: bigNumber(random, '35'), column_number: 3 },
      { name: 'Доставлен', value: new Date(startedMs - random.int(20, 44) * 3_600_000).toISOString(), column_number: 5 },
      { name: 'Сумма заказа', value: random.int(29, 980) * 100, column_number: 6 },
      { name: 'Курьер', value: random.pick(['Бригада 4', 'Бригада 7', 'Бригада 11', 'Партнёр «Юг»']), column_number: 8 },
      { name: 'Постамат', value: random.chance(0.2), column_number: 9 },
      { name: '⭐ прошлая оценка', value: random.chance(0.4) ? null : random.int(1, 5), column_number: 77 },
    ],
  };
}

export function createStaySheet({ random, person, startedMs }: SheetRow): Sheet {
  const checkout = addDays(localDay(startedMs), -random.int(1, 4));
  const nights = random.int(2, 9);
  const room = String(random.int(201, 915));
  return {
    slots: { checkout: spokenDay(checkout, addDays(checkout, -30), 'EN').replace('on ', ''), nights: String(nights), room },
    variables: [
      { name: 'guest_name', value: person.fullName, column_number: 1 },
      { name: 'room', value: room, column_number: 4 },
      { name: 'check_out', value: checkout, column_number: 6 },
      { name: 'nights', value: nights, column_number: 5 },
      { name: 'loyalty_tier', value: random.pick(['', 'Silver', 'Gold', 'Platinum', '']), column_number: 12 },
      { name: 'booking.ref', value: `SL${random.digits(7)}`, column_number: 2 },
      { name: 'total_usd', value: random.int(110, 2400) + random.int(0, 99) / 100, column_number: 9 },
      { name: 'paid 100%', value: random.chance(0.9), column_number: 10 },
    ],
  };
}

/** Callers of the inbound line stand in no spreadsheet. */
export function createNoSheet(): Sheet {
  return { slots: {}, variables: [] };
}
