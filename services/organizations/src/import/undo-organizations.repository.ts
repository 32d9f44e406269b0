import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { changeFacts, withdrawOrganizations } from '../organization/change-facts.repository.ts';
import type { Organization } from '../organization/organization.ts';
import { lockOrganizations } from '../organization/organization-changes.repository.ts';
import { snapshotOf } from '../organization/snapshot.ts';
import { setLevels } from './set-levels.repository.ts';
import type { SheetImport } from './sheet-import.ts';
import type { SavedRow } from './sheet-lines.repository.ts';

type Named = { name: string };

/** Bodies that somebody changed since, and those that the import made and others now rest on; three of them are named. */
async function obstacles(tx: EntityManager, { id }: SheetImport): Promise<string[]> {
  const rows = await rowsOf(
    tx,
    sql<Named>`with saved as (
        select subject_id as id, version_after, before is null or before = 'null'::jsonb as made from sheet_import_row
        where import_id = ${id} and saved_at is not null
      ), made as (select id from saved where made),
      resting(id) as (
        select parent_id from organization_placement where parent_id in (select id from made) and organization_id not in (select id from made)
        union select commune_id from organization_location where commune_id in (select id from made) and organization_id not in (select id from made)
        union select organization_id from appointment where organization_id in (select id from made)
        union select organization_id from membership where organization_id in (select id from made)
        union select organization_id from document_issuer where organization_id in (select id from made)
        union select organization_id from document_recipient where organization_id in (select id from made)
        union select source_id from reorganization_line where source_id in (select id from made)
        union select target_id from reorganization_line where target_id in (select id from made)
        union select saved.id from saved left join organization using (id) where organization.version is distinct from saved.version_after
      )
      select coalesce((select value from organization_name where organization_id = resting.id order by valid_from desc limit 1), resting.id) as name
      from resting limit 3`,
  );
  return rows.map(({ name }) => name);
}

/** New bodies leave the register again, changed ones become what they were; both are announced. */
async function undo(tx: EntityManager, work: Work, rows: readonly SavedRow[]): Promise<void> {
  const now = work.now();
  const bodies = await lockOrganizations(
    tx,
    rows.map(({ subjectId }) => subjectId),
  );
  const made: Organization[] = [];
  const changes: { before: Organization; after: Organization }[] = [];
  for (const { subjectId, before } of rows) {
    const body = bodies.get(subjectId);
    if (!body) continue;
    if (before) changes.push({ before: body, after: { ...(before as Organization), version: body.version + 1 } });
    else made.push(body);
  }
  await changeFacts(tx, changes, now);
  await setLevels(
    tx,
    changes.map(({ after }) => after),
  );
  await withdrawOrganizations(tx, made, now);
  const told = [...changes, ...made.map((before) => ({ before, after: neverThere(before) }))];
  await work.announce(
    tx,
    told.map(({ before, after }) => ({
      type: 'organizations.organization-changed.v1',
      subjectId: after.id,
      payload: snapshotOf(after),
      told: { before, after },
    })),
  );
}

/** To the other services a body that is withdrawn ends on the day on which it began. */
const neverThere = (body: Organization): Organization => ({
  ...body,
  version: body.version + 1,
  life: { from: body.life.from, to: body.life.from },
  placements: [],
});

export const undoOrganizations = { obstacles, undo };
