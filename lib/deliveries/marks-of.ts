import type { ErrorDetail } from '@/lib/errors/app-error';
import type { Warning } from '@/lib/hubtalk/types';
import type { SingleDelivery } from './types';

/** What to mark in a body: what today's rules say of it, and what was said when it came, where that differs. */
export function marksOf({ errors, reading }: Pick<SingleDelivery, 'errors' | 'reading'>): Warning[] {
  const today = reading.readable ? reading.warnings : reading.errors.map(asMark);
  const isSaid = ({ path, message }: ErrorDetail) => today.some((mark) => mark.field === path && mark.message === message);
  return [...today, ...errors.filter((error) => !isSaid(error)).map(asMark)];
}

/** An error has no code; its message stands for itself. */
const asMark = ({ path, message }: ErrorDetail): Warning => ({ code: 'error', field: path, message });
