import { type Actor, isDepartment } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import type { Organization, OrganizationChange } from '../organization/organization.ts';
import { AlreadyUndone, type Merge, MergeDependedOn, type OrganizationsMerged } from './merge.ts';

/** The department takes a merge back, as long as nothing rests on it. */
export function assertUndoable({ undoneAt }: Merge, obstacles: readonly Text[], actor: Actor): void {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  if (undoneAt !== null) throw new AlreadyUndone();
  if (obstacles.length > 0) throw new MergeDependedOn(obstacles);
}

const nameOf = ({ names, id }: Organization): string => names.at(-1)?.value ?? id;

/** Bodies that have changed since, and those that are gone. */
export function changedSince(steps: OrganizationsMerged['steps'], bodies: readonly Organization[]): Text[] {
  const versions = new Map(bodies.map(({ id, version }) => [id, version]));
  return steps
    .filter(({ before, versionAfter }) => versions.get(before.id) !== versionAfter)
    .map(({ before }) => ({
      vi: `${nameOf(before)} đã thay đổi sau đó.`,
      en: `${nameOf(before)} has changed since.`,
    }));
}

/** Every body as it was before, under a new version. */
export function unmerged({ steps }: OrganizationsMerged, bodies: readonly Organization[]): OrganizationChange[] {
  const before = new Map(steps.map((step) => [step.before.id, step.before]));
  return bodies.map((body) => ({ before: body, after: { ...before.get(body.id)!, version: body.version + 1 } }));
}

/** The entry that had gone, in the version after the one that said so. */
export const restored = ({ merged }: OrganizationsMerged): Organization => ({ ...merged, version: merged.version + 2 });
