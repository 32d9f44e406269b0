import { type Actor, anonymous, current, type Membership } from '@twinning/domain/actor';

/** On what it rests that somebody sees something, or that nobody lets him. */
export type Basis = 'EVERYONE' | 'ACCOUNT' | 'RIGHT' | 'SEVERAL_RIGHTS' | 'NOTHING';
export type Grounds = {
  basis: Basis;
  right: Membership | null;
  /** Where nothing lets him: a right that is over, or has not begun, and would. */
  lapsed: Membership | null;
};

/** Whether an actor sees the thing: the very question that is asked when it is read. */
export type Sight = (actor: Actor) => Promise<boolean>;

const MOST = 20;

/**
 * Finds what decides by asking the rule itself again with less and less: nobody's eyes, an account without rights, each
 * right alone. So the explanation can never say anything else than what is enforced.
 */
export async function groundsOf(actor: Actor, sees: Sight): Promise<Grounds> {
  const none = { right: null, lapsed: null };
  if (!(await sees(actor))) return { ...none, basis: 'NOTHING', lapsed: await lapsedOf(actor, sees) };
  if (await sees(anonymous(actor.day))) return { ...none, basis: 'EVERYONE' };
  if (await sees({ ...actor, memberships: [] })) return { ...none, basis: 'ACCOUNT' };
  const holding = current(actor);
  const over = actor.memberships.filter((right) => !holding.includes(right));
  for (const right of [...holding, ...over].slice(0, MOST))
    if (await sees({ ...actor, memberships: [right] })) return { ...none, basis: 'RIGHT', right };
  return { ...none, basis: 'SEVERAL_RIGHTS' };
}

/** The newest of the rights that are not held today by which he would see it if they were. */
async function lapsedOf(actor: Actor, sees: Sight): Promise<Membership | null> {
  const holding = current(actor);
  const others = actor.memberships
    .filter((right) => !holding.includes(right) && right.from !== right.to)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1));
  for (const right of others.slice(0, MOST))
    if (await sees({ ...actor, memberships: [...holding, { ...right, from: actor.day, to: null }] })) return right;
  return null;
}
