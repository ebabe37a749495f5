import 'server-only';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { queryOfSearchParams } from '@/lib/filters/codec';
import type { SearchParams } from '@/lib/filters/list-state';

/** A form without scripts sends its empty fields too: leads to the same page without them, so that its address can be shared. */
export function leaveOutEmpty(query: SearchParams, pathOf: (query: URLSearchParams) => Route): void {
  const isEmpty = (given: string | string[] | undefined) => given === '' || (Array.isArray(given) && given.includes(''));
  if (!Object.values(query).some(isEmpty)) return;
  const filled = Object.entries(query).map(([name, given]) => [name, Array.isArray(given) ? given.filter((entry) => entry !== '') : given] as const);
  redirect(pathOf(new URLSearchParams(queryOfSearchParams(Object.fromEntries(filled)))));
}
