import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import type { Announcement } from '@twinning/events/announcement';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { announcementsOf } from '../appointment/announce-appointments.repository.ts';
import { endAppointmentsAt, resumeAppointmentsAt } from '../appointment/record-appointments.repository.ts';
import { changeFacts, withdrawOrganizations } from '../organization/change-facts.repository.ts';
import type { Organization } from '../organization/organization.ts';
import { snapshotOf } from '../organization/snapshot.ts';
import { wholeBodies } from '../organization/whole-bodies.repository.ts';
import { applyToRegister, holdRegister } from './apply-reorganization.repository.ts';
import { grantsStanding, keepDecisions } from './decide-grants.repository.ts';
import type { decideGrants } from './decide-grants.ts';
import type { DraftReorganization, Prospect } from './draft-reorganization.ts';
import type { HeldMove } from './move-grants.ts';
import { moveRights, returnRights } from './move-rights.repository.ts';
import { obstaclesTo } from './obstacles.repository.ts';
import { maySeeReorganization } from './reorganization.policy.ts';
import type { Reorganization } from './reorganization.ts';
import { lockReorganization, type ReorganizationEntry } from './reorganization-fields.repository.ts';
import { restoreSteps, saveReorganization } from './save-reorganization.repository.ts';
import { survey } from './survey.repository.ts';
import { endings } from './territory.ts';
import { type Step, undone } from './undo-reorganization.ts';

type Text = Awaited<ReturnType<typeof obstaclesTo>>[number];
type Whole = ReorganizationEntry & Reorganization;

const snapshot = ({ id, version, state, title, effectiveOn, lines, moves }: Reorganization) => ({
  ...{ id, version, state, title, effectiveOn },
  lines: lines.map(({ kind, sourceId, targetId, share }) => ({ kind, sourceId, targetId, share })),
  moves: moves.map(({ organizationId, hierarchy, parentId }) => ({ organizationId, hierarchy, parentId })),
});

const recorded = (decree: Reorganization, before: Reorganization | null): Announcement => ({
  type: 'organizations.reorganization-recorded.v1',
  subjectId: decree.id,
  payload: snapshot(decree),
  told: { before: before && snapshot(before) },
});

const told = (
  type: 'organizations.organization-registered.v1' | 'organizations.organization-changed.v1',
  body: Organization,
  before: Organization | null,
): Announcement => ({ type, subjectId: body.id, payload: snapshotOf(body), told: { before, after: body } });

/** A body that should never have been there, told to those who keep a copy: it lives on no day. */
const withdrawn = (body: Organization): Announcement =>
  told(
    'organizations.organization-changed.v1',
    { ...body, version: body.version + 1, life: { ...body.life, to: body.life.from }, placements: [] },
    body,
  );

/** What people do with a decree: each is one transaction, with what it tells the other services. */
export function changingReorganizations(work: Work) {
  const open = async (tx: EntityManager, id: string, expectedVersion: number): Promise<Whole> => {
    const found = await lockReorganization(tx, id);
    if (!found || !maySeeReorganization(work.actor, found)) throw new NotFound();
    if (found.version !== expectedVersion) throw new StaleVersion();
    return found;
  };
  const save = async (tx: EntityManager, changed: Reorganization, was: Whole | null) => {
    const { recordedAt = work.now(), appliedAt = null, undoneAt = null } = was ?? {};
    await saveReorganization(tx, entryOf(changed), { recordedAt, appliedAt, undoneAt });
    await work.announce(tx, [recorded(changed, was)]);
    return changed;
  };

  return {
    survey: (draft: DraftReorganization, decided: Reorganization['moves'] = []): Promise<Prospect> =>
      survey(work.em, draft, decided),

    add: (draft: Reorganization): Promise<Reorganization> => work.transaction((tx) => save(tx, draft, null)),

    change: (
      id: string,
      expectedVersion: number,
      decide: (draft: Reorganization) => Promise<Reorganization>,
    ): Promise<Reorganization> =>
      work.transaction(async (tx) => {
        const draft = await open(tx, id, expectedVersion);
        return save(tx, await decide(draft), draft);
      }),

    /** The register, the rights and the positions change together, or nothing does. */
    apply: (
      id: string,
      expectedVersion: number,
      decide: (draft: Reorganization, prospect: Prospect) => Reorganization,
    ): Promise<Reorganization> =>
      work.transaction(async (tx) => {
        const draft = await open(tx, id, expectedVersion);
        await holdRegister(tx);
        const decided = draft.moves.filter(({ basis }) => basis === 'DECISION');
        const after = decide(draft, await survey(tx, draft, decided));
        const now = work.now();
        const rights = await moveRights(tx, work, after);
        const positions = await endAppointmentsAt(tx, [...endings(after.lines).keys()], after.effectiveOn, now);
        const { founded, changes } = await applyToRegister(tx, after, now);
        await save(tx, after, { ...draft, appliedAt: now });
        await work.announce(tx, [
          ...founded.map((body) => told('organizations.organization-registered.v1', body, null)),
          ...changes.map((change) => told('organizations.organization-changed.v1', change.after, change.before)),
          ...rights,
          ...(await announcementsOf(tx, positions)),
        ]);
        return after;
      }),

    undo: (
      id: string,
      expectedVersion: number,
      decide: (applied: Reorganization, obstacles: readonly Text[]) => Reorganization,
    ): Promise<Reorganization> =>
      work.transaction(async (tx) => {
        const before = await open(tx, id, expectedVersion);
        await holdRegister(tx);
        const after = decide(before, await obstaclesTo(tx, id));
        const now = work.now();
        const steps = await rowsOf(
          tx,
          sql<Step>`select organization_id as "organizationId", before, version_after as "versionAfter" from reorganization_step where reorganization_id = ${id}`,
        );
        const bodies = await wholeBodies(
          tx,
          steps.map(({ organizationId }) => organizationId),
          'lock',
        );
        const back = undone(steps, bodies);
        await withdrawOrganizations(tx, back.withdrawn, now);
        await changeFacts(tx, back.changes, now);
        await restoreSteps(tx, id);
        const positions = await resumeAppointmentsAt(tx, [...endings(before.lines).keys()], before.appliedAt!, now);
        const rights = await returnRights(tx, work, before);
        await save(tx, after, { ...before, undoneAt: now });
        await work.announce(tx, [
          ...back.withdrawn.map(withdrawn),
          ...back.changes.map((change) => told('organizations.organization-changed.v1', change.after, change.before)),
          ...rights,
          ...(await announcementsOf(tx, positions)),
        ]);
        return after;
      }),

    /** Where rights go is decided of a draft and of an applied decree alike; the decree itself stays as it is. */
    decideGrants: (
      id: string,
      expectedVersion: number,
      decide: (standing: Parameters<typeof decideGrants>[0]) => HeldMove[],
    ): Promise<Reorganization> =>
      work.transaction(async (tx) => {
        const decree = await open(tx, id, expectedVersion);
        const standing = await grantsStanding(tx, decree, work.actor.day);
        const decided = decide({ state: decree.state, ...standing });
        const rights = await keepDecisions(tx, work, decree, decided);
        const version = decree.version + 1;
        await rowsOf(tx, sql`update reorganization set version = ${version} where id = ${id}`);
        const told = ({ membershipId, successorId, basis }: HeldMove) => ({ membershipId, successorId, basis });
        const touched = new Set(decided.map(({ membershipId }) => membershipId));
        work.record(tx, {
          action: 'decideGrants',
          ...{ subjectType: 'Reorganization', subjectId: id },
          before: { grants: standing.moves.filter(({ membershipId }) => touched.has(membershipId)).map(told) },
          after: { grants: decided.map(told) },
        });
        await work.announce(tx, rights);
        return { ...decree, version };
      }),

    /** A draft of which nobody heard but those who drafted it is simply gone. */
    discard: (id: string, decide: (draft: Reorganization) => void): Promise<string> =>
      work.transaction(async (tx) => {
        const draft = await lockReorganization(tx, id);
        if (!draft || !maySeeReorganization(work.actor, draft)) throw new NotFound();
        decide(draft);
        for (const table of ['reorganization_line', 'reorganization_move', 'reorganization_grant'])
          await rowsOf(tx, sql`delete from ${sql.table(table)} where reorganization_id = ${id}`);
        await rowsOf(tx, sql`delete from reorganization where id = ${id}`);
        await work.announce(tx, [recorded({ ...draft, version: draft.version + 1, lines: [], moves: [] }, draft)]);
        return id;
      }),
  };
}

/** The columns of the table, without the instants that a locked decree bears. */
function entryOf(decree: Reorganization): Reorganization {
  const { id, version, state, title, decreeId, effectiveOn, precision, founded, lines, moves, generated, provenance } =
    decree;
  return { id, version, state, title, decreeId, effectiveOn, precision, founded, lines, moves, generated, provenance };
}
