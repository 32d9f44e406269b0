import { type Actor, seesEverything } from '@twinning/domain/actor';

/** An account and its rights are shown to its owner, to the department and to auditors, and to no system. */
export const maySeeAccount = (actor: Actor, accountId: string): boolean =>
  actor.accountId !== null && actor.scopes === undefined && (actor.accountId === accountId || seesEverything(actor));
