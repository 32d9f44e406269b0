/** Tells whether something is heard for the first time: remembers for at least the given time, and at most for twice as long. */
export function heardOnce(rememberedMs: number, now: () => number = Date.now) {
  let recent = new Set<string>();
  let earlier = new Set<string>();
  let turnsAt = now() + rememberedMs;

  return (said: string): boolean => {
    if (now() >= turnsAt) {
      earlier = now() < turnsAt + rememberedMs ? recent : new Set();
      recent = new Set();
      turnsAt = now() + rememberedMs;
    }
    if (recent.has(said) || earlier.has(said)) return false;
    recent.add(said);
    return true;
  };
}
