type Key = { expiresAt: string; holds: boolean };

/** Until when any of the keys opens something; null where none does. */
export const lastKeyOf = (keys: readonly Key[]): string | null =>
  keys
    .filter(({ holds }) => holds)
    .map(({ expiresAt }) => expiresAt)
    .sort()
    .at(-1) ?? null;
