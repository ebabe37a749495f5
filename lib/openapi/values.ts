import { z } from 'zod';
import type { JsonValue } from '@/lib/format/json-value';

export const words = z.string();
export const count = z.int().min(0);
export const seconds = z.int();

/** UTC with `Z`. */
export const instant = z.iso.datetime();

/** A value as the payload had it, in its own JSON type: whatever JSON is. */
export const sent = z.custom<JsonValue>();

export const orNull = <S extends z.ZodType>(schema: S) => schema.nullable();

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** Does not compile when a schema and the type that the code answers with are no longer the same. */
export function isExactly<One, Other>(_same: Same<One, Other>): void {}
