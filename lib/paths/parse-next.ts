import type { Route } from 'next';
import { paths } from './paths';

const BASE = 'http://callboard.invalid';

/** Where to go after signing in: a path of ours with its query, as `?next=` says; the overview for anything else. */
export function parseNext(raw: unknown): Route {
  if (typeof raw !== 'string' || !raw.startsWith('/') || !URL.canParse(raw, BASE)) return paths.overview();
  const { origin, pathname, search } = new URL(raw, BASE);
  // `//host` and `/\host` leave the site; the parser resolves both to another origin, and dots to a path that begins with two slashes.
  if (origin !== BASE || pathname.startsWith('//')) return paths.overview();
  return ours(pathname + search);
}

/** A path on our own origin; one that no page serves ends in our 404. */
const ours = (path: string): Route => path as Route;
