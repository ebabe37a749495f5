import type { DemoAgent, DemoCampaign } from './campaign';
import { autoRu } from './scripts/auto-ru';
import { bankKz } from './scripts/bank-kz';
import { bankRu } from './scripts/bank-ru';
import { clinicKz } from './scripts/clinic-kz';
import { clinicRu } from './scripts/clinic-ru';
import { deliveryRu } from './scripts/delivery-ru';
import { hotelEn } from './scripts/hotel-en';
import { inboundEn, inboundKz, inboundRu } from './scripts/inbound';
import { microloanKz } from './scripts/microloan-kz';
import {
  createDebtSheet, createLoanSheet, createNoSheet, createOrderSheet, createStaySheet, createTestDriveSheet, createVisitSheet,
} from './sheets';

const collector: DemoAgent = { key: 'collector', name: 'Айгерим | взыскание', weight: 7, voice: 'FEMALE', botName: 'Айгерим' };
const collectorMan: DemoAgent = { key: 'collector-2', name: 'Санжар | взыскание v2', weight: 3, voice: 'MALE', botName: 'Санжар' };
const sales: DemoAgent = { key: 'sales', name: 'Сату / продажи', weight: 1, voice: 'MALE', botName: 'Дамир' };
const registrar: DemoAgent = { key: 'registrar', name: 'Регистратура 24/7', weight: 1, voice: 'FEMALE', botName: 'Жансая' };
const surveys: DemoAgent = { key: 'surveys', name: 'Опросы · Surveys', weight: 1, voice: 'FEMALE', botName: 'Камила' };

/** Stands behind trial calls in several campaigns; managers leave it out of their figures (trap 35). */
export const TEST_AGENT: DemoAgent = { key: 'test', name: 'test_agent', weight: 0, voice: 'MALE', botName: 'Тест' };

/** The six campaigns and the inbound line. All companies are invented. */
export const CAMPAIGNS: readonly DemoCampaign[] = [
  {
    key: 'bank-debt', name: 'Дархан · взыскание 30+', weight: 140, scripts: [[bankRu, 7], [bankKz, 3]],
    switches: { to: bankKz, chance: 0.09 }, people: 'RU', maxAttempts: 5, reach: 0.92,
    company: {
      RU: { org: 'банк «Дархан»', orgOf: 'банка «Дархан»', purpose: 'по вопросу оплаты кредита' },
      KZ: { org: '«Дархан» банкі', orgOf: '«Дархан» банкі', purpose: 'несие төлемі бойынша' },
    },
    agents: [collector, collectorMan], createSheet: createDebtSheet,
  },
  {
    key: 'test-drive', name: 'Тулпар · тест-драйв', weight: 80, scripts: [[autoRu, 1]], people: 'RU', maxAttempts: 4, reach: 1,
    company: { RU: { org: '«Тулпар Авто»', orgOf: '«Тулпар Авто»', purpose: 'пригласить вас на тест-драйв' } },
    agents: [sales], createSheet: createTestDriveSheet,
  },
  {
    key: 'microloan', name: 'Көмек Несие · жаңа лимит', weight: 85, scripts: [[microloanKz, 1]], people: 'KZ', maxAttempts: 4, reach: 0.95,
    company: { KZ: { org: '«Көмек Несие»', orgOf: '«Көмек Несие»', purpose: 'шағын несие ұсынысы бойынша' } },
    agents: [sales], createSheet: createLoanSheet,
  },
  {
    key: 'clinic', name: 'Жан Демі · подтверждение записи', weight: 90, scripts: [[clinicRu, 6], [clinicKz, 4]],
    switches: { to: clinicKz, chance: 0.08 }, people: 'RU', maxAttempts: 4, reach: 1.15,
    company: {
      RU: { org: 'клиника «Жан Демі»', orgOf: 'клиники «Жан Демі»', purpose: 'подтвердить вашу запись к врачу' },
      KZ: { org: '«Жан Демі» клиникасы', orgOf: '«Жан Демі» клиникасы', purpose: 'дәрігердің қабылдауы бойынша' },
    },
    agents: [registrar], createSheet: createVisitSheet,
  },
  {
    key: 'delivery', weight: 60, scripts: [[deliveryRu, 1]], people: 'RU', maxAttempts: 3, reach: 1.02,
    company: { RU: { org: '«Жылдам Экспресс»', orgOf: '«Жылдам Экспресс»', purpose: 'узнать, как прошла доставка' } },
    agents: [surveys], createSheet: createOrderSheet,
  },
  {
    key: 'hotel', name: 'Snow Leopard · guest survey', weight: 37, scripts: [[hotelEn, 1]], people: 'EN', maxAttempts: 3, reach: 0.98,
    company: { EN: { org: 'Snow Leopard Hotel', orgOf: 'Snow Leopard Hotel', purpose: 'about your recent stay' } },
    agents: [{ ...surveys, botName: 'Sofia' }], createSheet: createStaySheet,
  },
  {
    key: 'inbound', weight: 8, inbound: true, scripts: [[inboundRu, 5], [inboundKz, 3], [inboundEn, 1]], people: 'RU', maxAttempts: 1,
    reach: 2,
    company: {
      RU: { org: 'контакт-центр «Дархан»', orgOf: 'контакт-центра «Дархан»', purpose: 'по вашему обращению' },
      KZ: { org: '«Дархан» байланыс орталығы', orgOf: '«Дархан» байланыс орталығы', purpose: 'өтінішіңіз бойынша' },
      EN: { org: 'Darkhan contact centre', orgOf: 'Darkhan contact centre', purpose: 'about your request' },
    },
    agents: [collector], createSheet: createNoSheet,
  },
];
