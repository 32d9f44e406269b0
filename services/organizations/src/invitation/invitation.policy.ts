import { type Actor, seesEverything } from '@twinning/domain/actor';
import { mayAdminister, type Place } from '../membership/may-grant.ts';

/** Whom a body has invited is for those who grant rights there, for the department and for auditors; no key reads names. */
export const maySeeInvitations = (actor: Actor, place: Place): boolean =>
  actor.scopes === undefined && (mayAdminister(actor, place) || seesEverything(actor));
