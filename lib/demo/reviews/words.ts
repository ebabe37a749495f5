import type { NewCriterion } from '@/lib/scorecard/schema';

/** The scorecard of the demo's workspace; its managers write in the language that comes to mind, as everywhere. */
export const CRITERIA: readonly NewCriterion[] = [
  { name: 'Поздоровался и представился', description: 'Назвал компанию и цель звонка в первой реплике', kind: 'yes_no', weight: 10, isCritical: false },
  { name: 'Клиент тілінде сөйледі', description: 'Клиент басқа тілге ауысса, бот та ауысты', kind: 'yes_no', weight: 15, isCritical: false },
  { name: 'Понял, что сказал клиент', description: '5 — ни одного переспроса, 1 — отвечал невпопад', kind: 'scale', weight: 30, isCritical: false },
  { name: 'Вежливость и тон', description: null, kind: 'scale', weight: 15, isCritical: false },
  { name: 'Right result recorded', description: 'The result matches what was agreed in the call', kind: 'yes_no', weight: 20, isCritical: false },
  { name: 'Не раскрыл данные посторонним', description: 'Если ответил не клиент — ни суммы, ни договора', kind: 'yes_no', weight: 10, isCritical: true },
];

export const REVIEWERS = ['Марина Ким', 'Айгүл Серікова'] as const;

/** Each with how often, of a hundred reviewed calls, it is put on one. */
export const TAGS = [
  ['Просит человека', 9], ['Неверно распознал', 12], ['Шағым', 6], ['Для обучения', 10], ['Call back', 5],
] as const;

export const COMMENTS = [
  'Бот перебил клиента, но вернулся к вопросу.',
  'Хороший звонок, можно показать новичкам.',
  'Клиент қазақша сөйледі, бот кеш ауысты.',
  'Result should be a refusal: the customer said no twice.',
] as const;

export const NOTES = [
  'Здесь бот не услышал отрицание.',
  'Осы жерде тіл ауысты.',
  'Good recovery after the interruption.',
  'Пауза слишком длинная.',
] as const;
