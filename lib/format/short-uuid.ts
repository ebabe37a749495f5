/** The first eight characters: what stands for a campaign without a name. */
export function shortUuid(uuid: string): string {
  return uuid.slice(0, 8);
}
