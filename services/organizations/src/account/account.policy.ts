import { type Actor, seesEverything } from '@twinning/domain/actor';

/** An account and its rights are shown to its owner, to the department and to auditors. */
export const maySeeAccount = (actor: Actor, accountId: string): boolean =>
  actor.accountId !== null && (actor.accountId === accountId || seesEverything(actor));
