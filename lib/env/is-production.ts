/** Whether this is the server that `npm start` runs: no development, no test. Next writes the answer into what it builds. */
export function isProduction(): boolean {
  return process.env.NODE_ENV === 'production';
}
