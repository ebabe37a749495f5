import type { DemoVariable } from '../campaign';
import type { Payload } from '../build-payload';
import { rawNumber } from '../raw-json';
import type { Trap } from './trap';

function change(edit: (variables: DemoVariable[]) => DemoVariable[]): Trap['bend'] {
  return (payload: Payload) => {
    if (Array.isArray(payload.extra_variables)) payload.extra_variables = edit(payload.extra_variables as DemoVariable[]);
  };
}

const add = (...extra: DemoVariable[]): Trap['bend'] => change((variables) => [...variables, ...extra]);

/** Variables with uncommon names, values and column numbers (traps 24 to 26). */
export const VARIABLE_TRAPS: readonly Trap[] = [
  { kind: 'column number missing', every: 57, answered: null, bend: add({ name: 'Менеджер', value: 'Отдел №3' }) },
  {
    kind: 'column number as text', every: 63, answered: null,
    bend: change((variables) => variables.map((variable) => ({ ...variable, column_number: String(variable.column_number ?? '') }))),
  },
  { kind: 'column number twice', every: 119, answered: null, bend: add({ name: 'Сегмент', value: 'B2C', column_number: 5 }) },
  {
    kind: 'name twice', every: 187, answered: null,
    bend: add({ name: 'Комментарий', value: 'повторный столбец', column_number: 41 }, { name: 'Комментарий', value: 7, column_number: 42 }),
  },
  {
    kind: 'same name and column', every: 409, answered: null,
    bend: add({ name: 'Тег', value: 'а', column_number: 50 }, { name: 'Тег', value: 'б', column_number: 50 }),
  },
  {
    kind: 'value is an object', every: 193, answered: null,
    bend: add({ name: 'Адрес', value: { город: 'Алматы', дом: 7 }, column_number: 55 }),
  },
  {
    kind: 'number beyond 2^53', every: 51, answered: null,
    bend: add({ name: 'ID транзакции', value: rawNumber('12345678901234567890123'), column_number: 60 }),
  },
  {
    kind: 'number with exponent', every: 421, answered: null,
    bend: add({ name: 'Коэффициент', value: rawNumber('1.50e-3'), column_number: 61 }),
  },
  { kind: 'variables absent', every: 91, answered: null, bend: (payload) => void delete payload.extra_variables },
  { kind: 'variables an empty object', every: 117, answered: null, bend: (payload) => void (payload.extra_variables = {}) },
  {
    kind: 'names of objects', every: 1_301, answered: null,
    bend: add(
      { name: '__proto__', value: 'имя как имя', column_number: 70 }, { name: 'constructor', value: 1, column_number: 71 },
      { name: '"кавычки" и %', value: '100%', column_number: 72 }, { name: 'phone.number', value: 'точка', column_number: 73 },
    ),
  },
];
