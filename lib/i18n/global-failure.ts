import type { Locale } from './locale';

/** The root layout itself failed: no messages, no cookie. So it is said in all languages; messages.test.ts does not see these. */
export const GLOBAL_FAILURE: Record<Locale, { text: string; retry: string }> = {
  ru: { text: 'Что-то пошло не так. Данные в сохранности.', retry: 'Повторить' },
  kk: { text: 'Бірдеңе дұрыс болмады. Деректер сақтаулы.', retry: 'Қайталау' },
  en: { text: 'Something went wrong. Your data is safe.', retry: 'Try again' },
};
