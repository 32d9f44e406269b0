type Right = { from: string; to: string | null };
type Holder<Held extends Right> = { memberships: Held[] };

/** The reader with the rights of today: what is over, or has not begun, opens nothing any more. */
export const heldToday = <Held extends Right, Viewer extends Holder<Held>>(
  viewer: Viewer & Holder<Held>,
  day: string,
) => ({
  ...viewer,
  memberships: viewer.memberships.filter(({ from, to }) => from <= day && (to === null || day < to)),
});
