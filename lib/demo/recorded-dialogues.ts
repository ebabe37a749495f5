import type { Language, Role } from './script';

/**
 * A conversation that exists as sound. It names nobody and no sum, so that several customers can have had it.
 * `branch` is the branch of the campaign's script whose result and facts it has.
 */
export type RecordedDialogue = {
  slug: string;
  campaign: string;
  /** of the script that holds the branch */
  language: Language;
  /** what the bot began with, when the customer changed the language */
  initialLanguage?: Language;
  branch: string;
  promisedInDays?: number;
  score?: number;
  botVoice: 'MALE' | 'FEMALE';
  customerVoice: 'MALE' | 'FEMALE';
  format: 'mp3' | 'wav';
  summary: string;
  lines: readonly (readonly [Role, string, Language?])[];
};

export const RECORDED_DIALOGUES: readonly RecordedDialogue[] = [
  {
    slug: 'bank-promise-ru', campaign: 'bank-debt', botVoice: 'FEMALE', customerVoice: 'MALE',
    language: 'RU', branch: 'promise', promisedInDays: 1, format: 'mp3',
    summary: 'Клиент забыл о платеже, обещает внести всю сумму завтра через приложение.',
    lines: [
      ['assistant', 'Здравствуйте! Это банк «Дархан», звоню по вашему кредитному договору. Удобно говорить?'],
      ['user', 'Да, слушаю вас.'],
      ['assistant', 'По договору просрочен очередной платёж. Подскажите, когда сможете оплатить?'],
      ['user', 'Ой, совсем из головы вылетело. Завтра внесу.'],
      ['assistant', 'Внесёте всю сумму или частично?'],
      ['user', 'Всю, через приложение.'],
      ['assistant', 'Отлично, отмечаю оплату на завтра. Спасибо, до свидания!'],
      ['user', 'До свидания.'],
    ],
  },
  {
    slug: 'bank-hardship-ru', campaign: 'bank-debt', botVoice: 'FEMALE', customerVoice: 'FEMALE',
    language: 'RU', branch: 'hardship', format: 'mp3',
    summary: 'Клиент без работы, платить нечем. Рассказали об отсрочке, заявление подаст в приложении.',
    lines: [
      ['assistant', 'Добрый день! Вас беспокоит банк «Дархан» по поводу просроченного платежа.'],
      ['user', 'Нечем мне платить. Сократили в прошлом месяце.'],
      ['assistant', 'Сочувствую. Банк может рассмотреть отсрочку. Хотите подать заявление?'],
      ['user', 'А что для этого надо?'],
      ['assistant', 'Заявление подаётся в приложении, раздел «Помощь». Ответ придёт за два дня.'],
      ['user', 'Ладно, попробую. Хотя толку от вас…'],
      ['assistant', 'Спасибо. Всего доброго.'],
    ],
  },
  {
    slug: 'bank-promise-kz', campaign: 'bank-debt', botVoice: 'FEMALE', customerVoice: 'MALE',
    language: 'KZ', branch: 'promise', promisedInDays: 1, format: 'mp3',
    summary: 'Клиент айлық түскенін айтып, ертең толық төлеуге уәде берді.',
    lines: [
      ['assistant', 'Сәлеметсіз бе! Бұл «Дархан» банкі, несие төлемі бойынша хабарласып тұрмын. Ыңғайлы ма?'],
      ['user', 'Иә, тыңдап тұрмын.'],
      ['assistant', 'Төлеміңіз кешігіп тұр. Қай күні төлей аласыз?'],
      ['user', 'Айлық кеше түсті, ертең төлеймін.'],
      ['assistant', 'Толық төлейсіз бе?'],
      ['user', 'Иә, толық.'],
      ['assistant', 'Рақмет, ертең күтеміз. Сау болыңыз!'],
    ],
  },
  {
    slug: 'bank-switch-kz', campaign: 'bank-debt', botVoice: 'FEMALE', customerVoice: 'FEMALE',
    language: 'KZ', initialLanguage: 'RU', branch: 'paid', format: 'mp3',
    summary: 'Клиент қазақша сөйлесуді сұрады, төлемді кеше терминалдан жасағанын айтты.',
    lines: [
      ['assistant', 'Здравствуйте! Это банк «Дархан», голосовой помощник. Удобно говорить?', 'RU'],
      ['user', 'Қазақша сөйлесуге бола ма?'],
      ['assistant', 'Әрине, қазақша сөйлесейік. Төлеміңіз кешігіп тұр, қашан төлейсіз?'],
      ['user', 'Мен кеше терминалдан төледім ғой.'],
      ['assistant', 'Түсіндім. Чегін сақтап қойдыңыз ба?'],
      ['user', 'Чегі бар.'],
      ['assistant', 'Жақсы, бүгін тексереміз. Рақмет!'],
    ],
  },
  {
    slug: 'auto-agree-ru', campaign: 'test-drive', botVoice: 'MALE', customerVoice: 'MALE',
    language: 'RU', branch: 'agree', promisedInDays: 1, format: 'mp3',
    summary: 'Клиент с радостью записался на тест-драйв на завтра, приедет с семьёй.',
    lines: [
      ['assistant', 'Добрый день! Автосалон «Тулпар Авто». Приглашаем вас на бесплатный тест-драйв новой модели.'],
      ['user', 'О, интересно! А когда можно?'],
      ['assistant', 'Хоть завтра, с девяти утра до восьми вечера.'],
      ['user', 'Давайте завтра, часов в одиннадцать. Семью взять можно?'],
      ['assistant', 'Конечно, приезжайте с семьёй. Не забудьте права.'],
      ['user', 'Отлично, спасибо большое!'],
      ['assistant', 'Ждём вас завтра. Хорошего дня!'],
    ],
  },
  {
    slug: 'auto-price-ru', campaign: 'test-drive', botVoice: 'MALE', customerVoice: 'FEMALE',
    language: 'RU', branch: 'price', format: 'mp3',
    summary: 'Клиента интересует трейд-ин, просит прислать расчёт в мессенджер.',
    lines: [
      ['assistant', 'Здравствуйте! Это «Тулпар Авто», приглашаем вас на тест-драйв.'],
      ['user', 'А трейд-ин у вас есть? Машина старая, хочу сдать.'],
      ['assistant', 'Да, по программе трейд-ин действует дополнительная скидка.'],
      ['user', 'Скиньте расчёт на ватсап, я подумаю.'],
      ['assistant', 'Хорошо, менеджер пришлёт расчёт сегодня. До свидания!'],
    ],
  },
  {
    slug: 'loan-interested-kz', campaign: 'microloan', botVoice: 'MALE', customerVoice: 'FEMALE',
    language: 'KZ', branch: 'interested', promisedInDays: 1, format: 'mp3',
    summary: 'Клиентке тойға ақша керек, ертең қосымшадан өтінім береді.',
    lines: [
      ['assistant', 'Қайырлы күн! Бұл «Көмек Несие». Сізге шағын несие мақұлданды, қызығасыз ба?'],
      ['user', 'Той болайын деп жатыр, керек болып тұр өзі. Қалай аламын?'],
      ['assistant', 'Жеке куәлік жеткілікті. Өтінімді қосымшадан бересіз, он минутта шешіледі.'],
      ['user', 'Мерзімінен бұрын жапсам, айыппұл бар ма?'],
      ['assistant', 'Жоқ, кез келген күні жаба аласыз.'],
      ['user', 'Жақсы, онда ертең рәсімдеймін. Рақмет!'],
    ],
  },
  {
    slug: 'loan-refuse-kz', campaign: 'microloan', botVoice: 'MALE', customerVoice: 'MALE',
    language: 'KZ', branch: 'refuse', format: 'wav',
    summary: 'Клиент несие алғысы келмейтінін айтып, бас тартты.',
    lines: [
      ['assistant', 'Сәлеметсіз бе! «Көмек Несие» хабарласып тұр. Сізге арнайы ұсыныс бар.'],
      ['user', 'Рақмет, керек емес. Несиеден шаршадық.'],
      ['assistant', 'Түсіндім. Күніңіз жақсы өтсін!'],
    ],
  },
  {
    slug: 'clinic-confirm-ru', campaign: 'clinic', botVoice: 'FEMALE', customerVoice: 'MALE',
    language: 'RU', branch: 'confirm', format: 'mp3',
    summary: 'Пациент подтвердил приём, спросил об анализах натощак.',
    lines: [
      ['assistant', 'Здравствуйте! Клиника «Жан Демі». Напоминаю о вашем приёме на этой неделе. Вы придёте?'],
      ['user', 'Да, конечно, буду. А натощак приходить надо?'],
      ['assistant', 'Да, за восемь часов до приёма ничего не ешьте.'],
      ['user', 'Понятно, спасибо, что предупредили.'],
      ['assistant', 'Запись подтверждена. Будьте здоровы!'],
    ],
  },
  {
    slug: 'clinic-confirm-kz', campaign: 'clinic', botVoice: 'FEMALE', customerVoice: 'FEMALE',
    language: 'KZ', branch: 'confirm', format: 'mp3',
    summary: 'Пациент қабылдауға келетінін растады, құжаттар туралы сұрады.',
    lines: [
      ['assistant', 'Сәлеметсіз бе! Бұл «Жан Демі» клиникасы. Дәрігерге жазылғаныңызды еске саламын. Келесіз бе?'],
      ['user', 'Иә, барамын. Талдауларды ала барайын ба?'],
      ['assistant', 'Иә, бұрынғы талдаулар мен жеке куәлікті ала келіңіз.'],
      ['user', 'Жақсы, рақмет ескерткеніңізге.'],
      ['assistant', 'Денсаулығыңыз мықты болсын!'],
    ],
  },
  {
    slug: 'delivery-happy-ru', campaign: 'delivery', botVoice: 'FEMALE', customerVoice: 'MALE',
    language: 'RU', branch: 'happy', score: 5, format: 'mp3',
    summary: 'Клиент поставил пять, похвалил курьера за вежливость и скорость.',
    lines: [
      ['assistant', 'Добрый день! Служба доставки «Жылдам Экспресс». Оцените доставку от одного до пяти.'],
      ['user', 'Пять! Привезли даже раньше времени.'],
      ['assistant', 'Спасибо! Что понравилось больше всего?'],
      ['user', 'Курьер вежливый, до двери донёс, хотя лифт не работал.'],
      ['assistant', 'Передадим ему вашу благодарность. Хорошего дня!'],
    ],
  },
  {
    slug: 'delivery-refuse-ru', campaign: 'delivery', botVoice: 'FEMALE', customerVoice: 'FEMALE',
    language: 'RU', branch: 'refuse', format: 'wav',
    summary: 'Клиент отказался от опроса: нет времени.',
    lines: [
      ['assistant', 'Здравствуйте! «Жылдам Экспресс», короткий опрос о доставке.'],
      ['user', 'Нет времени, извините.'],
      ['assistant', 'Понимаю, спасибо. Хорошего дня!'],
    ],
  },
  {
    slug: 'hotel-promoter-en', campaign: 'hotel', botVoice: 'FEMALE', customerVoice: 'MALE',
    language: 'EN', branch: 'promoter', score: 10, format: 'mp3',
    summary: 'The guest gave ten and praised the staff and the breakfast.',
    lines: [
      ['assistant', 'Good afternoon, this is Snow Leopard Hotel calling about your recent stay. Do you have a minute?'],
      ['user', 'Sure, go ahead.'],
      ['assistant', 'From zero to ten, how likely are you to recommend us?'],
      ['user', 'Ten, easily. The view of the mountains was unreal.'],
      ['assistant', 'Wonderful! What did you enjoy most?'],
      ['user', 'The staff, hands down. And breakfast was great.'],
      ['assistant', 'Thank you so much, we hope to see you again!'],
    ],
  },
  {
    slug: 'hotel-detractor-en', campaign: 'hotel', botVoice: 'FEMALE', customerVoice: 'FEMALE',
    language: 'EN', branch: 'detractor', score: 2, format: 'mp3',
    summary: 'The guest gave two: no hot water for two days. A manager must call back.',
    lines: [
      ['assistant', 'Hello, Snow Leopard Hotel. How was your stay, from zero to ten?'],
      ['user', 'Two. We had no hot water for two days and nobody cared.'],
      ['assistant', 'I am very sorry. May our manager contact you today?'],
      ['user', 'Fine, but call before five.'],
      ['assistant', 'Understood. We will make it right. Goodbye.'],
    ],
  },
];
