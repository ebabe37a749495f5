import 'server-only';
import { reader } from '@/lib/db/client';
import { searchAttempts } from '@/lib/filters/search';
import { Prisma } from '@/prisma/sqlite/client/client';

/** From so many finds on, walking a list in its order until a page is full costs less than collecting them all. */
const MANY = 20_000;

/** Whether what `q` asks for is said in so many attempts that a list's first page need not look at all of them; counting ends there. */
export async function areCommonWords(q: readonly string[] | undefined): Promise<boolean> {
  if (q === undefined || q.length === 0) return false;
  const found = Prisma.join(q.map((text) => Prisma.sql`SELECT * FROM (${searchAttempts(text)})  AS one`), ' UNION ALL ');
  const [counted] = await reader().$queryRaw<{ finds: number | bigint }[]>`
    SELECT COUNT(*) AS finds FROM (SELECT 1 AS found FROM (${found}) AS said LIMIT ${MANY}) AS first`;
  return Number(counted?.finds ?? 0) >= MANY;
}
