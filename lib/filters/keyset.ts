import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { parseInstant } from '@/lib/db/instant';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { SortDirection } from './page-request';

/** What a list is sorted by. Nulls come last in either direction. */
export type SortTerm = { expression: Prisma.Sql; kind: 'instant' | 'number' | 'text'; nullable: boolean };

/**
 * `name` is the sort as the URL writes it; `id` is the unique last key; `join` goes behind the list's source, with a row for each at most, and
 * has what the terms read. `nulls` is `first` only in an order read from its end.
 */
export type ListOrder = { name: string; terms: SortTerm[]; direction: SortDirection; id: Prisma.Sql; join?: Prisma.Sql; nulls?: 'first' };

/** What the rows of an order are read from. */
export const sourceOf = (source: Prisma.Sql, { join }: ListOrder): Prisma.Sql => (join === undefined ? source : Prisma.sql`${source} ${join}`);

/** The same order from its end: its cursors are the same, what was after a position is before it. */
export function fromEnd(order: ListOrder): ListOrder {
  return { ...order, direction: order.direction === 'asc' ? 'desc' : 'asc', nulls: 'first' };
}

/** Where a page ended: the last row's keys (instants as epoch milliseconds) and id. */
export type Position = { keys: (string | number | null)[]; id: number };

const Cursor = z.tuple([z.string(), z.array(z.union([z.string(), z.number(), z.null()])), z.number().int()]);

/** Opaque to clients: base64url of the sort's name, the last row's keys and its id. */
export function encodeCursor({ name }: ListOrder, { keys, id }: Position): string {
  return Buffer.from(JSON.stringify([name, keys, id])).toString('base64url');
}

/** @throws AppError `bad_request` when it is no cursor of ours, or one of another sort. */
export function decodeCursor(cursor: string, { name, terms }: ListOrder): Position {
  const read = Cursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  const [sort, keys, id] = read.success ? read.data : ['', [], 0];
  const fits = keys.length === terms.length && keys.every((key, index) => isKeyOf(terms[index], key));
  if (!read.success || sort !== name || !fits) {
    throw new AppError('bad_request', 'The cursor is not valid.', [
      { path: 'cursor', message: `is not a cursor of a list sorted by ${name}` },
    ]);
  }
  return { keys, id };
}

/** The sort keys as columns `key0`, `key1` … of the statement, so that each is worked out once a row. */
export function selectKeys({ terms }: ListOrder): Prisma.Sql[] {
  return terms.map(({ expression }, index) => Prisma.sql`${expression} AS ${keyName(index)}`);
}

/** `ORDER BY` of a list that selects its keys; nulls last on every database (first when it is read from its end). */
export function orderBy({ terms, direction, id, nulls }: ListOrder): Prisma.Sql {
  const way = direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const place = nulls === 'first' ? Prisma.sql`NULLS FIRST` : Prisma.sql`NULLS LAST`;
  const sorted = terms.map(({ nullable }, index) => Prisma.sql`${keyName(index)} ${way} ${nullable ? place : Prisma.empty}`);
  return Prisma.join([...sorted, Prisma.sql`${id} ${way}`], ', ');
}

/** A number of our own, never text from outside. */
const keyName = (index: number) => Prisma.raw(`key${index}`);

/** The rows after a position in that order. */
export function isAfter({ terms, direction, id, nulls }: ListOrder, position: Position): Prisma.Sql {
  const [beyond, reached] = direction === 'asc' ? [Prisma.sql`>`, Prisma.sql`>=`] : [Prisma.sql`<`, Prisma.sql`<=`];
  return terms.reduceRight<Prisma.Sql>((rest, { expression, kind, nullable }, index) => {
    const key = position.keys[index] ?? null;
    if (key === null) {
      const same = Prisma.sql`(${expression} IS NULL AND ${rest})`;
      return nulls === 'first' ? Prisma.sql`(${expression} IS NOT NULL OR ${same})` : same;
    }
    const bound = boundOf(key, kind);
    const later = nullable && nulls !== 'first'
      ? Prisma.sql`${expression} ${beyond} ${bound} OR ${expression} IS NULL`
      : Prisma.sql`${expression} ${beyond} ${bound}`;
    const after = Prisma.sql`(${later} OR (${expression} = ${bound} AND ${rest}))`;
    // says nothing new; but from a bound on its own an index is read from there, not from its beginning
    return nullable ? after : Prisma.sql`(${expression} ${reached} ${bound} AND ${after})`;
  }, Prisma.sql`${id} ${beyond} ${position.id}`);
}

/** A cursor comes from outside: PostgreSQL would refuse 1.5 where the column is an integer. */
function boundOf(key: string | number, kind: SortTerm['kind']): Prisma.Sql {
  if (kind === 'instant') return Prisma.sql`${new Date(Number(key))}`;
  return kind === 'number' ? Prisma.sql`CAST(${key} AS DOUBLE PRECISION)` : Prisma.sql`${key}`;
}

/** A sort key as raw SQL gives it, as a cursor holds it. */
export function cursorKey(raw: string | number | bigint | Date | null, kind: SortTerm['kind']): string | number | null {
  if (raw === null) return null;
  if (kind === 'instant') return parseInstant(raw)?.getTime() ?? null;
  return kind === 'number' ? Number(raw) : String(raw);
}

function isKeyOf(term: SortTerm | undefined, key: string | number | null): boolean {
  if (term === undefined) return false;
  return key === null ? term.nullable : typeof key === (term.kind === 'text' ? 'string' : 'number');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
