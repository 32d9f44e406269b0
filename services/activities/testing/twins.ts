import type { EntityManager } from '@mikro-orm/postgresql';
import type { PartnershipSnapshot } from '@twinning/events/partnerships';
import { openSubgraph } from '@twinning/testing/open-subgraph';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { keepCommitments } from '../src/commitment/keep-commitments.repository.ts';
import { contextOf } from '../src/context.ts';
import { keepMovements } from '../src/movement/movement.repository.ts';
import { keepPartnerships } from '../src/partnership/keep-partnerships.repository.ts';
import { keepPlans } from '../src/plan/keep-plans.repository.ts';
import { database } from '../src/rows.ts';
import { schema } from '../src/schema.ts';

export const movementId = 'mov_1';
export const partnershipId = 'pts_1';

export const twinning: PartnershipSnapshot = {
  ...{ id: partnershipId, version: 1, movementId, title: 'A – B – C', level: 'SCHOOL', status: 'IN_FORCE' },
  ...{ parentId: null, partyIds: ['org_a', 'org_b', 'org_c'], supervisorIds: ['org_d1', 'org_d2'] },
  ...{ proposedOn: '2023-04-01', signedOn: '2023-05-04', from: '2023-05-04', to: null, generated: false },
};

/** A department, two districts, three twins (A and B in the first, C in the second) and a school that is nobody's twin. */
export async function openTwins() {
  const subgraph = await openSubgraph({ service: 'activities', schema, database, contextOf });
  const em = () => subgraph.em();
  await registerOrganizations(em(), [
    { id: 'org_dep', name: 'Sở GD&ĐT', kind: 'DEPARTMENT' },
    { id: 'org_d1', name: 'Phòng GD&ĐT Một', kind: 'DISTRICT_OFFICE', parentId: 'org_dep' },
    { id: 'org_d2', name: 'Phòng GD&ĐT Hai', kind: 'DISTRICT_OFFICE', parentId: 'org_dep' },
    ...(['a', 'b', 'c', 'x'] as const).map((letter) => ({
      id: `org_${letter}`,
      name: `Trường Mầm non ${letter.toUpperCase()}`,
      kind: 'SCHOOL' as const,
      parentId: letter === 'c' || letter === 'x' ? 'org_d2' : 'org_d1',
      levels: ['PRESCHOOL' as const],
    })),
  ]);
  await em().transactional((tx) => keepTwinning(tx));
  return { ...subgraph, who: await members(em()), [Symbol.asyncDispose]: subgraph[Symbol.asyncDispose] };
}

export type Twins = Awaited<ReturnType<typeof openTwins>>;

async function keepTwinning(tx: EntityManager): Promise<void> {
  const strands = [
    { code: 'nha-truong', title: 'Nhà trường' },
    { code: 'thay-co', title: 'Thầy cô' },
  ];
  await keepMovements(tx, [
    { id: movementId, code: 'hand-in-hand', name: 'Tay trong tay', strands, from: '2022-12-12', to: null },
  ]);
  await keepPartnerships(tx, [twinning]);
  const item = { id: 'pli_1', text: 'Chuyên đề', strandCode: 'thay-co', dueOn: '2024-05-31' };
  await keepPlans(tx, [{ id: 'pln_1', version: 1, partnershipId, agreedOn: '2023-05-16', items: [item] }]);
  await keepCommitments(tx, [{ partnershipId, commitments: [{ ...item, id: 'cmt_1', text: 'Cùng làm chuyên đề' }] }]);
}

async function members(em: EntityManager) {
  const member = (who: string, role: Parameters<typeof registerMember>[2], organizationId: string) =>
    registerMember(em.fork(), who, role, organizationId);
  return {
    officer: await member('officer', 'DEPARTMENT_OFFICER', 'org_dep'),
    auditor: await member('auditor', 'AUDITOR', 'org_dep'),
    judge: await member('judge', 'COMMITTEE_MEMBER', 'org_dep'),
    d1: await member('d1', 'DISTRICT_OFFICER', 'org_d1'),
    d2: await member('d2', 'DISTRICT_OFFICER', 'org_d2'),
    a: await member('a', 'SCHOOL_HEAD', 'org_a'),
    b: await member('b', 'SCHOOL_HEAD', 'org_b'),
    c: await member('c', 'SCHOOL_STAFF', 'org_c'),
    x: await member('x', 'SCHOOL_HEAD', 'org_x'),
  };
}
