import type { EntityManager } from '@mikro-orm/postgresql';
import type { City } from '@twinning/city/records';
import { insertOrganizations } from '../organization/insert-organizations.repository.ts';
import type { Organization } from '../organization/organization.ts';
import { applyToRegister } from '../reorganization/apply-reorganization.repository.ts';
import { saveReorganization } from '../reorganization/save-reorganization.repository.ts';
import { beforeReorganizations, effectsOf } from './before-reorganizations.ts';
import { organizationOf } from './city-parts.ts';
import { inChunks } from './in-chunks.ts';
import { reorganizationOf } from './reorganization-of.ts';

/**
 * Takes the bodies of a city into the register as they once were and lets the reorganisations take effect on them, by the
 * rule by which a decree that a person enters does. All of it is recorded at one instant: nothing else was ever believed.
 */
export async function insertCity(tx: EntityManager, { organizations, reorganizations }: City, now: Date) {
  const effects = effectsOf(reorganizations);
  const once = new Map(
    organizations.map((record): [string, Organization] => [
      record.id,
      beforeReorganizations(organizationOf(record), effects),
    ]),
  );
  const founded = reorganizations.map(({ foundedIds }) => foundedIds.map((id) => once.get(id)!));
  const later = new Set(founded.flat());
  const first = [...once.values()].filter((body) => !later.has(body));
  await inChunks(first, (chunk) => insertOrganizations(tx, chunk, now));
  for (const [index, record] of reorganizations.entries()) {
    const reorganization = reorganizationOf(record, founded[index]!);
    await applyToRegister(tx, reorganization, now, founded[index]!);
    await saveReorganization(tx, reorganization, { recordedAt: now, appliedAt: now, undoneAt: null });
  }
}
