import { type Actor, isDepartment } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';
import { NotADraft } from './draft-reorganization.ts';
import type { Reorganization } from './reorganization.ts';

/** The department throws a draft away. */
export function discardReorganization({ state }: Pick<Reorganization, 'state'>, actor: Actor): void {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  if (state !== 'DRAFT') throw new NotADraft();
}
