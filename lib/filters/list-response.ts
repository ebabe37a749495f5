import type { ListPage } from './page-request';

/** A list of the API: `{"data":[…],"nextCursor":…}` (CONTRACT.md §5). */
export function listResponse<Row>({ rows, nextCursor }: ListPage<Row>): Response {
  return Response.json({ data: rows, nextCursor });
}
