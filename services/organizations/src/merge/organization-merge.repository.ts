import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import type { Announcement } from '@twinning/events/announcement';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { announcementsOf } from '../appointment/announce-appointments.repository.ts';
import { insertAppointments, supersedeAppointments } from '../appointment/record-appointments.repository.ts';
import { changeFacts, withdrawOrganizations } from '../organization/change-facts.repository.ts';
import { insertOrganizations } from '../organization/insert-organizations.repository.ts';
import type { Organizations } from '../organization/organization.repository.ts';
import type { Organization } from '../organization/organization.ts';
import { lockOrganizations } from '../organization/organization-changes.repository.ts';
import { snapshotOf } from '../organization/snapshot.ts';
import { wholeBodies } from '../organization/whole-bodies.repository.ts';
import { holdRegister } from '../reorganization/apply-reorganization.repository.ts';
import { MergeRow } from './merge.row.ts';
import type { Merge, OrganizationsMerged } from './merge.ts';
import { lockMerge, readMoved } from './merge-fields.repository.ts';
import type { MergedOrganizations } from './merge-organizations.ts';
import { announceMoved, entriesMerged } from './merged-rights.repository.ts';
import type { OrganizationTies } from './organization-obstacles.ts';
import { idsUnder, tiesOf } from './organization-ties.repository.ts';
import { moveReferences, returnReferences } from './references.repository.ts';
import { restored, unmerged } from './undo-merge.ts';
import { obstaclesToUnmerge } from './undo-obstacles.repository.ts';

export type Pair = { kept: Organization; merged: Organization; under: Organization[]; ties: OrganizationTies };
type Versions = { kept: number; merged: number };
type Given = { id: string; keptId: string; mergedId: string; reason: string; versions: Versions };

const told = (body: Organization, before: Organization | null): Announcement => ({
  type: 'organizations.organization-changed.v1',
  subjectId: body.id,
  payload: snapshotOf(body),
  told: { before, after: body },
});

/** To the other services the entry that goes lives on no day; what they keep under its id stays theirs. */
const gone = (body: Organization): Announcement =>
  told({ ...body, version: body.version + 1, life: { ...body.life, to: body.life.from }, placements: [] }, body);

async function pairOf(em: EntityManager, keptId: string, mergedId: string, lock: boolean): Promise<Pair | null> {
  const ids = [keptId, mergedId, ...(await idsUnder(em, mergedId))];
  const bodies = lock ? [...(await lockOrganizations(em, ids)).values()] : await wholeBodies(em, ids);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const [kept, merged] = [byId.get(keptId), byId.get(mergedId)];
  if (!kept || !merged) return null;
  const under = bodies.filter((body) => body !== kept && body !== merged);
  return { kept, merged, under, ties: await tiesOf(em, keptId, mergedId) };
}

export function organizationMerges(work: Work, organizations: Pick<Organizations, 'forget'>) {
  const obstacles = async (em: EntityManager, merge: Merge, moved: OrganizationsMerged): Promise<Text[]> =>
    obstaclesToUnmerge(
      em,
      merge,
      moved,
      await wholeBodies(
        em,
        moved.steps.map(({ before }) => before.id),
      ),
    );

  return {
    pair: (keptId: string, mergedId: string): Promise<Pair | null> => pairOf(work.em, keptId, mergedId, false),

    /** The register, appointments, rights and papers go over together, or nothing does. */
    merge: (given: Given, decide: (pair: Pair) => MergedOrganizations): Promise<Merge> =>
      work.transaction(async (tx) => {
        const { id, keptId, mergedId, reason, versions } = given;
        await holdRegister(tx);
        const pair = await pairOf(tx, keptId, mergedId, true);
        if (!pair) throw new NotFound();
        const { kept, merged } = pair;
        if (kept.version !== versions.kept || merged.version !== versions.merged) throw new StaleVersion();
        const { changes, dropped } = decide(pair);
        const now = work.now();
        const doubled = dropped.map((appointment) => appointment.id);
        await supersedeAppointments(tx, doubled, now);
        await rowsOf(tx, sql`delete from appointment where id = any(${doubled})`);
        const moved = await moveReferences(tx, 'ORGANIZATION', mergedId, keptId);
        // A code passes from one entry to the other: nobody may bear it twice, not even for a moment.
        await withdrawOrganizations(tx, [merged], now);
        await changeFacts(tx, changes, now);
        const steps = changes.map(({ before, after }) => ({ before, versionAfter: after.version }));
        const row = { id, subject: 'ORGANIZATION' as const, keptId, mergedId, reason };
        await saveRows(tx, MergeRow, [
          {
            ...row,
            moved: { merged, steps, moved, dropped },
            accountId: work.actor.accountId ?? '',
            recordedAt: now,
            undoneAt: null,
          },
        ]);
        for (const body of [merged, ...changes.map(({ after }) => after)]) organizations.forget(body.id);
        await work.announce(tx, [
          gone(merged),
          entriesMerged(row, false),
          ...changes.map(({ before, after }) => told(after, before)),
          ...(await announcementsOf(
            tx,
            dropped.map((appointment) => ({ ...appointment, to: appointment.from, was: appointment })),
          )),
          ...(await announceMoved(tx, moved, { organizationId: mergedId })),
        ]);
        return { ...row, mergedName: merged.names.at(-1)?.value ?? mergedId, recordedAt: now, undoneAt: null };
      }),

    async undoObstacles(merge: Merge): Promise<Text[]> {
      const moved = (await readMoved(work.em, merge.id)) as OrganizationsMerged | null;
      return moved ? obstacles(work.em, merge, moved) : [];
    },

    /** Everything stands as it did before, but for what came since and hangs on the kept entry alone. */
    undo: (id: string, decide: (merge: Merge, obstacles: readonly Text[]) => void): Promise<Merge> =>
      work.transaction(async (tx) => {
        await holdRegister(tx);
        const whole = await lockMerge(tx, id);
        if (!whole) throw new NotFound();
        const { moved: kept, ...merge } = whole;
        const moved = kept as OrganizationsMerged;
        const locked = await lockOrganizations(
          tx,
          moved.steps.map(({ before }) => before.id),
        );
        const bodies = [...locked.values()];
        decide(merge, await obstaclesToUnmerge(tx, merge, moved, bodies));
        const now = work.now();
        const changes = unmerged(moved, bodies);
        const back = restored(moved);
        await changeFacts(tx, changes, now);
        await insertOrganizations(tx, [back], now);
        await returnReferences(tx, 'ORGANIZATION', moved.moved, merge);
        await insertAppointments(tx, moved.dropped, now);
        await rowsOf(tx, sql`update merge set undone_at = ${now} where id = ${id}`);
        for (const body of [back, ...bodies]) organizations.forget(body.id);
        await work.announce(tx, [
          told(back, null),
          entriesMerged(merge, true),
          ...changes.map(({ before, after }) => told(after, before)),
          ...(await announcementsOf(
            tx,
            moved.dropped.map((appointment) => ({ ...appointment, was: null })),
          )),
          ...(await announceMoved(tx, moved.moved, { organizationId: merge.keptId })),
        ]);
        return { ...merge, undoneAt: now };
      }),
  };
}
