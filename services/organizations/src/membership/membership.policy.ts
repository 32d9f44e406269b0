import { type Actor, seesEverything } from '@twinning/domain/actor';
import { mayAdminister, type Place } from './may-grant.ts';

/** Who holds which right at a body is for those who grant rights there, for the department and for auditors; no key reads names. */
export const maySeeMembers = (actor: Actor, place: Place): boolean =>
  actor.scopes === undefined && (seesEverything(actor) || mayAdminister(actor, place));
