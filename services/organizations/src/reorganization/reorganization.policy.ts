import { type Actor, isDepartment, seesEverything } from '@twinning/domain/actor';
import type { ReorganizationState } from './reorganization.ts';

/** What is only planned, or was taken back, is for the department and auditors; what took effect is public. */
export const maySeeReorganization = (actor: Actor, { state }: { state: ReorganizationState }): boolean =>
  state === 'APPLIED' || seesEverything(actor);

/** Whose rights move where is for those who may change it, and for auditors. */
export const maySeeGrants = (actor: Actor): boolean => isDepartment(actor) || seesEverything(actor);
