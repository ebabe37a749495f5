import { bot, customer, maybe, type Script } from '../script';
import { saysByeEn } from './words-en';
import { saysByeKz } from './words-kz';
import { saysByeRu } from './words-ru';

/** Customers who ring by themselves; no campaign stands behind these calls. */
export const inboundRu: Script = {
  language: 'RU',
  opening: bot(
    'Здравствуйте! Вы позвонили в {org}. Чем могу помочь?', 'Добрый день, {org}, слушаю вас.',
    '{org}, голосовой помощник {botName}. Какой у вас вопрос?',
  ),
  repeats: ['Вы позвонили в {org}, какой у вас вопрос?'],
  branches: [
    {
      key: 'question', weight: 6, result: 'INBOUND_QUESTION_ANSWERED', sentiments: [['neutral', 5], ['positive', 5]],
      flow: [
        customer(
          'Мне от вас звонили, я не успел[|а] взять.', 'До скольки вы сегодня работаете?', 'Хочу узнать остаток по кредиту.',
          'Пропущенный от вас. Что хотели?',
        ),
        bot(
          'Проверяю… да, вижу звонок по вашей заявке.', 'Сейчас посмотрю. Назовите, пожалуйста, последние цифры договора.',
          'Сегодня до восьми вечера, без перерыва.',
        ),
        customer('А, понятно. Ну хорошо.', 'Семьсот сорок два.', 'Отлично, тогда заеду.', 'И что мне делать?'),
        bot(
          'Ничего не нужно, перезвоним завтра в первой половине дня.', 'Всё в порядке, просроченных платежей нет.',
          'Будем рады помочь. Ещё вопросы есть?',
        ),
        saysByeRu,
      ],
      summaries: ['Клиент перезвонил по пропущенному, вопрос закрыт.', 'Справочный вопрос о режиме работы и договоре.'],
      points: ['Вопрос решён, клиент поблагодарил.', 'Спросил и получил ответ.'],
    },
    {
      key: 'complaint', weight: 3, result: 'INBOUND_COMPLAINT', sentiments: [['negative', 1]],
      flow: [
        customer('Я уже третий раз звоню, когда решите?', 'Вы мне деньги вернёте или нет?', 'Это безобразие, а не сервис!'),
        bot('Приношу извинения. Оставьте, пожалуйста, номер обращения.', 'Сожалею. Соединить со старшим специалистом?'),
        customer('Да соединяйте уже.', 'Нет у меня никакого номера!', 'Перезвоните сами, мне дорого.'),
        bot('Старший специалист наберёт вас сегодня.', 'Передаю обращение, ждите звонка до шести.'),
        maybe(0.5, customer('Жду.', 'Надоело.')),
      ],
      summaries: ['Повторная жалоба, клиент ждёт звонка старшего.', 'Клиент недоволен сроками решения.'],
      points: ['Звонит не первый раз и возмущён.', 'Требует решения вопроса.'],
      facts: { callback: true, reason: 'complaint' },
    },
  ],
};

/** @see inboundRu */
export const inboundKz: Script = {
  language: 'KZ',
  opening: bot('Сәлеметсіз бе! {org}, қандай көмек керек?', 'Қайырлы күн! Бұл {org}, сізді тыңдап тұрмын.'),
  repeats: ['Бұл {org}, сұрағыңыз қандай?'],
  branches: [
    {
      key: 'question', weight: 6, result: 'INBOUND_QUESTION_ANSWERED', sentiments: [['neutral', 5], ['positive', 5]],
      flow: [
        customer(
          'Сіздерден звондаған екен, үлгермей қалдым.', 'Бүгін нешеге дейін жұмыс істейсіздер?', 'Қарызымның қалдығын білейін деп едім.',
        ),
        bot('Қазір қараймын… иә, өтінішіңіз бойынша хабарласқанбыз.', 'Бүгін кешкі сегізге дейін.', 'Шарттың соңғы цифрларын айтыңызшы.'),
        customer('А, түсінікті.', 'Жақсы, онда барып қалам.', 'Жеті жүз қырық екі.'),
        bot('Ертең түске дейін өзіміз хабарласамыз.', 'Бәрі дұрыс, кешіктірілген төлем жоқ.'),
        saysByeKz,
      ],
      summaries: ['Клиент өткізіп алған қоңырау бойынша хабарласты.', 'Анықтамалық сұрақ, жауап берілді.'],
      points: ['Сұрағына жауап алып, рақмет айтты.', 'Қысқа анықтама сұрады.'],
    },
  ],
};

/** @see inboundRu */
export const inboundEn: Script = {
  language: 'EN',
  opening: bot('Good day, you have reached {org}. How can I help?', 'Hello, this is {org}. What can I do for you?'),
  repeats: ['You have reached {org}. How can I help?'],
  branches: [
    {
      key: 'question', weight: 6, result: 'INBOUND_QUESTION_ANSWERED', sentiments: [['neutral', 5], ['positive', 5]],
      flow: [
        customer('Hi, I had a missed call from you.', 'I think I left a charger in my room.', 'Could I get an invoice for my stay?'),
        bot(
          'Let me check… yes, we called about your feedback.', 'I will ask housekeeping and write to you.',
          'Of course, to which email address?',
        ),
        customer('Oh right, no problem.', 'Brilliant, thank you.', 'The one on the booking.'),
        bot('You will hear from us today.', 'Done. Anything else?'),
        saysByeEn,
      ],
      summaries: ['Guest returned a missed call; question answered.', 'Request about a lost item or an invoice, taken.'],
      points: ['Got an answer and thanked the assistant.', 'Simple request, handled.'],
    },
  ],
};
