import { type Actor, anonymous, current, type Membership } from '@twinning/domain/actor';

/** On what it rests that somebody sees something, or that nobody lets him. */
export type Basis = 'EVERYONE' | 'ACCOUNT' | 'RIGHT' | 'SEVERAL_RIGHTS' | 'NOTHING';
export type Grounds = { basis: Basis; right: Membership | null };

/** Whether an actor sees the thing: the very question that is asked when it is read. */
export type Sight = (actor: Actor) => Promise<boolean>;

const MOST = 20;

/**
 * Finds what decides by asking the rule itself again with less and less: nobody's eyes, an account without rights, each
 * right alone. So the explanation can never say anything else than what is enforced.
 */
export async function groundsOf(actor: Actor, sees: Sight): Promise<Grounds> {
  if (!(await sees(actor))) return { basis: 'NOTHING', right: null };
  if (await sees(anonymous(actor.day))) return { basis: 'EVERYONE', right: null };
  if (await sees({ ...actor, memberships: [] })) return { basis: 'ACCOUNT', right: null };
  const holding = current(actor);
  const over = actor.memberships.filter((right) => !holding.includes(right));
  for (const right of [...holding, ...over].slice(0, MOST))
    if (await sees({ ...actor, memberships: [right] })) return { basis: 'RIGHT', right };
  return { basis: 'SEVERAL_RIGHTS', right: null };
}
