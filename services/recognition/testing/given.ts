import type { Actor, Membership, Role } from '@twinning/domain/actor';
import type { TrackRecord } from '../src/nomination/dossier.ts';
import type { Nomination } from '../src/nomination/nomination.ts';
import { policies } from '../src/policy/policies.ts';
import type { AwardRound, CommitteeSeat, SeatRole } from '../src/round/award-round.ts';

export const today = '2024-05-06';
export const policy = policies[0]!;
const term = { from: '2020-01-01', to: null };

export const works = (role: Role, organizationId: string): Membership => ({ role, organizationId, ...term });
export const somebody = (who: string, ...memberships: Membership[]): Actor => ({
  accountId: `acc_${who}`,
  personId: `per_${who}`,
  name: who,
  memberships,
  day: today,
});

export const officer = somebody('officer', works('DEPARTMENT_OFFICER', 'org_dep'));
export const headOfA = somebody('head', works('SCHOOL_HEAD', 'org_a'));
export const chair = somebody('chair', works('COMMITTEE_CHAIR', 'org_dep'));
export const secretary = somebody('secretary', works('COMMITTEE_SECRETARY', 'org_dep'));
export const member = somebody('member', works('COMMITTEE_MEMBER', 'org_dep'));

export const seat = (who: string, role: SeatRole = 'MEMBER'): CommitteeSeat => ({
  id: `seat_${who}`,
  role,
  personId: `per_${who}`,
  accountId: `acc_${who}`,
  from: '2024-01-01',
  to: null,
});

const criteria = [
  { id: 'crt_1', code: 'plan', title: 'Plan', weight: 0.5, source: null, minimum: 50 },
  { id: 'crt_2', code: 'effect', title: 'Effect', weight: 0.5, source: null, minimum: null },
];

export const aRound = (facts: Partial<AwardRound> = {}): AwardRound => ({
  id: 'rnd_1',
  version: 1,
  code: 'round-1',
  title: 'A round',
  movementId: 'mov_1',
  policyCode: policy.code,
  openedOn: '2024-04-01',
  phase: 'NOMINATION',
  publishedUntil: null,
  demonstration: false,
  categories: [
    {
      id: 'cat_1',
      roundId: 'rnd_1',
      code: 'units',
      title: 'Exemplary unit',
      nomineeKind: 'COLLECTIVE',
      quota: 1,
      criteria,
    },
    {
      id: 'cat_2',
      roundId: 'rnd_1',
      code: 'people',
      title: 'Exemplary person',
      nomineeKind: 'INDIVIDUAL',
      quota: null,
      criteria,
    },
  ],
  seats: [seat('chair', 'CHAIR'), seat('secretary', 'SECRETARY'), seat('member')],
  ...facts,
});

export const aNomination = (facts: Partial<Nomination> = {}): Nomination => ({
  id: 'nom_1',
  version: 1,
  roundId: 'rnd_1',
  categoryId: 'cat_1',
  status: 'DRAFT',
  organizationId: 'org_a',
  personId: null,
  personName: null,
  nominatorId: 'org_a',
  sections: [{ title: 'Sơ lược', items: [{ text: 'School A.', sourceId: null }] }],
  frozenAt: null,
  hash: null,
  findings: [],
  returnReason: null,
  createdAt: new Date('2024-04-02T02:00:00Z'),
  ...facts,
});

export const aRecord = (facts: Partial<TrackRecord> = {}): TrackRecord => ({
  organizationName: 'School A',
  life: { from: '2010-01-01', to: null },
  endedBy: null,
  partnerships: [{ id: 'pts_1', title: 'A and B', status: 'IN_FORCE' }],
  activities: [{ id: 'act_1', kind: 'THEMATIC_SESSION', theme: 'Reading', status: 'CONFIRMED' }],
  reports: [{ id: 'rep_1', periodCode: '2022-2023', status: 'LOCKED', timely: true }],
  ...facts,
});
