import { type OpenSubgraph, openSubgraph } from '@twinning/testing/open-subgraph';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { contextOf } from '../src/context.ts';
import { keepActivities, keepReports } from '../src/known/keep-activities.repository.ts';
import { keepMovements, keepPartnerships } from '../src/known/keep-partnerships.repository.ts';
import { database } from '../src/rows.ts';
import { schema } from '../src/schema.ts';

export const openRecognition = (): Promise<OpenSubgraph> =>
  openSubgraph({ service: 'recognition', schema, database, contextOf });

/** A department with a district office; schools A and B are twins under it, C stands alone. */
export async function registerTown(subgraph: OpenSubgraph) {
  const em = subgraph.em();
  await registerOrganizations(em, [
    { id: 'org_dep', name: 'Department', kind: 'DEPARTMENT' },
    { id: 'org_office', name: 'Office', kind: 'DISTRICT_OFFICE', parentId: 'org_dep' },
    { id: 'org_a', name: 'School A', kind: 'SCHOOL', parentId: 'org_office' },
    { id: 'org_b', name: 'School B', kind: 'SCHOOL', parentId: 'org_office' },
    { id: 'org_c', name: 'School C', kind: 'SCHOOL', parentId: 'org_office' },
  ]);
  await em.transactional(async (tx) => {
    await keepMovements(tx, [{ id: 'mov_1', code: 'hand-in-hand', name: 'Hand in hand' }]);
    await keepPartnerships(tx, [
      {
        id: 'pts_1',
        version: 1,
        movementId: 'mov_1',
        title: 'A and B',
        level: 'SCHOOL',
        status: 'IN_FORCE',
        partyIds: ['org_a', 'org_b'],
        signedOn: '2023-05-04',
      },
    ]);
    await keepActivities(tx, [
      {
        id: 'act_1',
        version: 1,
        movementId: 'mov_1',
        organizerId: 'org_a',
        kind: 'THEMATIC_SESSION',
        theme: 'Reading',
        heldOn: { value: '2023-10-01', precision: 'DAY' },
        status: 'CONFIRMED',
        participantIds: ['org_a', 'org_b'],
      },
    ]);
    await keepReports(tx, [
      {
        id: 'rep_1',
        version: 1,
        organizationId: 'org_a',
        movementId: 'mov_1',
        periodCode: '2022-2023',
        status: 'LOCKED',
        timely: true,
      },
    ]);
  });
  // A seat is taken with the right of its kind, whatever else somebody is.
  await registerMember(em, 'twin', 'COMMITTEE_MEMBER', 'org_dep');
  return {
    officer: await registerMember(em, 'officer', 'DEPARTMENT_OFFICER', 'org_dep'),
    auditor: await registerMember(em, 'auditor', 'AUDITOR', 'org_dep'),
    headA: await registerMember(em, 'headA', 'SCHOOL_HEAD', 'org_a'),
    headC: await registerMember(em, 'headC', 'SCHOOL_HEAD', 'org_c'),
    chair: await registerMember(em, 'chair', 'COMMITTEE_CHAIR', 'org_dep'),
    secretary: await registerMember(em, 'secretary', 'COMMITTEE_SECRETARY', 'org_dep'),
    member: await registerMember(em, 'member', 'COMMITTEE_MEMBER', 'org_dep'),
    /** Sits on the committee and heads school B, the twin of A. */
    twin: await registerMember(em, 'twin', 'SCHOOL_HEAD', 'org_b'),
  };
}

export type Town = Awaited<ReturnType<typeof registerTown>>;
