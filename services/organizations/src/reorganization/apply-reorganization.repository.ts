import type { EntityManager } from '@mikro-orm/postgresql';
import { changeFacts } from '../organization/change-facts.repository.ts';
import { insertOrganizations } from '../organization/insert-organizations.repository.ts';
import { lockHierarchy } from '../organization/lock-hierarchy.repository.ts';
import { hierarchies, type Organization } from '../organization/organization.ts';
import { wholeBodies } from '../organization/whole-bodies.repository.ts';
import { type Applied, applied, foundedBody } from './applied.ts';
import type { Reorganization } from './reorganization.ts';
import { saveSteps } from './save-reorganization.repository.ts';
import { dependentIds } from './survey.repository.ts';

/** Others who set superiors wait until a decree has done so, and it waits for them. */
export async function holdRegister(tx: EntityManager): Promise<void> {
  for (const hierarchy of hierarchies) await lockHierarchy(tx, hierarchy);
}

/**
 * Lets a decree take effect on the register and keeps what was so before. `founded` are the bodies it brings to life,
 * where more is known of them than the decree says.
 */
export async function applyToRegister(
  tx: EntityManager,
  reorganization: Reorganization,
  now: Date,
  founded: readonly Organization[] = reorganization.founded.map((founding) =>
    foundedBody(founding, reorganization.effectiveOn, reorganization.precision),
  ),
): Promise<Applied> {
  const { id, lines, moves } = reorganization;
  const ids = [
    ...lines.map(({ sourceId }) => sourceId),
    ...moves.map(({ organizationId }) => organizationId),
    ...(await dependentIds(tx, reorganization)),
  ];
  const bodies = await wholeBodies(tx, [...new Set(ids)], 'lock');
  const result = applied(reorganization, founded, bodies);
  // Codes pass from bodies that end to bodies that begin: nobody may bear one twice, not even for a moment.
  await changeFacts(tx, result.changes, now);
  await insertOrganizations(tx, result.founded, now);
  await saveSteps(tx, id, [
    ...result.changes.map(({ before, after }) => ({
      organizationId: before.id,
      before,
      versionAfter: after.version,
    })),
    ...result.founded.map((body) => ({ organizationId: body.id, before: null, versionAfter: body.version })),
  ]);
  return result;
}
