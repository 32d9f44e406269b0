import type { Actor } from '@twinning/domain/actor';

/** Who leads and who holds a position is for people of the movement, not for the whole world, nor for systems. */
export const maySeePeople = (actor: Actor): boolean => actor.accountId !== null && actor.scopes === undefined;
