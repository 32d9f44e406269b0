import type { Actor } from '@twinning/domain/actor';
import type { Read } from '@twinning/persistence/audit/notebook';
import { typeOfId } from '@twinning/persistence/audit/type-of-id';

/** What a look is told of. */
export type Told = {
  /** Whose data it is, or the thing that holds it. */
  id: string;
  /** The accounts and people who, beside that, read of themselves; or `true` where nobody else is ever answered. */
  own?: readonly (string | null)[] | true;
  /** On what occasion, never what was read. */
  after?: object;
};

/**
 * How the trail calls a look at what is personal or secret: by a word, when the object bears the id of what it tells of, or
 * else with what it tells of; null where there is nothing to tell.
 */
export type Noted<Parent = unknown> = string | { as: string; of(parent: Parent): Told | null };

/** A look as the trail keeps it; null for what people read of themselves, unless support looks through their eyes. */
export function readOf(noted: Noted<never>, parent: unknown, actor: Actor): Read | null {
  const plain = typeof noted === 'string';
  const told = plain ? (parent as Told) : noted.of(parent as never);
  if (!told) return null;
  const { id } = told;
  const { own = [], after } = plain ? {} : told;
  const isOwn =
    own === true || [id, ...own].some((one) => one !== null && [actor.accountId, actor.personId].includes(one));
  if (isOwn && !actor.viewedBy) return null;
  return { action: plain ? noted : noted.as, subjectType: typeOfId(id), subjectId: id, ...(after && { after }) };
}
