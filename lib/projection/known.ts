/** The id of a row that was just written or found. */
export function known(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error('a row that was just written has no id');
  return id;
}
