/** The longest question of the admin's has a third of it. */
export const MOST_TOKENS = 4_000;
