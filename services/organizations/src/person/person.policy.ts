import { type Actor, current } from '@twinning/domain/actor';

/** Support as such sees nobody's data: it looks through the eyes of people who agree. */
const onlySupports = (actor: Actor): boolean => {
  const held = current(actor);
  return held.length > 0 && held.every(({ role }) => role === 'SUPPORT');
};

/** Who leads and who holds a position is for people of the movement, not for the whole world, nor for systems or support. */
export const maySeePeople = (actor: Actor): boolean =>
  actor.accountId !== null && actor.scopes === undefined && !onlySupports(actor);

/** Everybody who signs in may see who they are themselves. */
export const maySeePerson = (actor: Actor, personId: string): boolean =>
  maySeePeople(actor) || (actor.personId !== null && actor.personId === personId);
