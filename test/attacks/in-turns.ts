const AT_ONCE = 8;

/** Asks a few at a time: as fast as the machine answers, and nothing waits until it is given up. */
export async function inTurns<Given, Made>(
  given: readonly Given[],
  make: (one: Given) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const rest = given.map((one, nth) => [one, nth] as const);
  const work = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) made[next[1]] = await make(next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return made;
}
