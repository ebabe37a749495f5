/** What follows the webhook's name, however its address was misspelt, and whatever is as long as a token. */
const TOKENS = /(?<=hubtalk\/+)[^/].*|[\w-]{40,}/gi;

/** Without the query (filters hold phones, the webhook's holds its token) and without a token in the path. */
export function loggedPath(url: string): string {
  return decoded(new URL(url).pathname).replace(TOKENS, '[token]');
}

/** So that a letter or a slash that was sent as %… hides nothing; what cannot be decoded stays as it was sent. */
function decoded(path: string): string {
  return path.replace(/(?:%[0-7][\da-f])+/gi, (codes) => decodeURIComponent(codes));
}
