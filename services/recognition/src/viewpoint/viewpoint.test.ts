import { describe, expect, it } from '@jest/globals';
import type { Membership, Role } from '@twinning/domain/actor';
import type { NominationStatus } from '../nomination/nomination.ts';
import type { SeatRole } from '../round/award-round.ts';
import { mayReadScores, mayView, ownOrganizations, viewpointOf } from './viewpoint.ts';

const day = '2024-05-06';
const term = { from: '2020-01-01', to: null };
const works = (role: Role, organizationId: string): Membership => ({ role, organizationId, ...term });
const actor = (...memberships: Membership[]) => ({ accountId: 'acc', personId: 'per', name: 'x', memberships, day });
const seat = (role: SeatRole) =>
  new Map([['rnd_1', { id: 'seat_1', role, personId: 'per', accountId: 'acc', ...term }]]);
const nobody = viewpointOf(actor(), new Map(), new Set());
const nomination = (status: NominationStatus) => ({
  id: 'nom_1',
  roundId: 'rnd_1',
  status,
  organizationId: 'org_a',
  nominatorId: 'org_office',
});
const states = ['DRAFT', 'RETURNED', 'SUBMITTED', 'DECIDED'] as const;
const seen = (viewpoint: typeof nobody) => states.filter((status) => mayView(nomination(status), viewpoint));

describe('a nomination is seen', () => {
  it.each([
    ['nobody else', nobody, []],
    ['the nominee’s unit', viewpointOf(actor(works('SCHOOL_HEAD', 'org_a')), new Map(), new Set()), states],
    ['the nominator', viewpointOf(actor(works('DISTRICT_OFFICER', 'org_office')), new Map(), new Set()), states],
    ['another school', viewpointOf(actor(works('SCHOOL_HEAD', 'org_b')), new Map(), new Set()), []],
    ['the department', viewpointOf(actor(works('DEPARTMENT_OFFICER', 'org_dep')), new Map(), new Set()), states],
    ['an auditor', viewpointOf(actor(works('AUDITOR', 'org_dep')), new Map(), new Set()), states],
    ['a member of the committee', viewpointOf(actor(), seat('MEMBER'), new Set()), states.slice(1)],
    ['a barred member', viewpointOf(actor(), seat('MEMBER'), new Set(['nom_1'])), []],
    [
      'a barred member, while their own unit writes it',
      viewpointOf(actor(works('SCHOOL_HEAD', 'org_a')), seat('MEMBER'), new Set(['nom_1'])),
      ['DRAFT', 'RETURNED'],
    ],
    [
      'a barred officer of the department',
      viewpointOf(actor(works('DEPARTMENT_OFFICER', 'org_dep')), seat('CHAIR'), new Set(['nom_1'])),
      [],
    ],
  ])('by %s', (_, viewpoint, expected) => {
    expect(seen(viewpoint)).toEqual(expected);
  });

  it('not for a role on a committee at an organization: only the seat counts', () => {
    expect(ownOrganizations(actor(works('COMMITTEE_CHAIR', 'org_dep')))).toEqual(new Set());
    expect(seen(viewpointOf(actor(works('COMMITTEE_CHAIR', 'org_a')), new Map(), new Set()))).toEqual([]);
  });
});

describe("others' scores are read", () => {
  const scoring = { id: 'rnd_1', phase: 'SCORING' } as const;
  const closed = { id: 'rnd_1', phase: 'SHORTLISTING' } as const;
  const auditor = viewpointOf(actor(works('AUDITOR', 'org_dep')), new Map(), new Set());
  const officer = viewpointOf(actor(works('DEPARTMENT_OFFICER', 'org_dep')), new Map(), new Set());
  const sits = (role: SeatRole) => viewpointOf(actor(), seat(role), new Set());

  it.each([
    ['a member before their own', scoring, false, sits('MEMBER'), false],
    ['a member after their own', scoring, true, sits('MEMBER'), true],
    ['a member without their own after the end', closed, false, sits('MEMBER'), false],
    ['the chair before the end', scoring, false, sits('CHAIR'), false],
    ['the chair after the end', closed, false, sits('CHAIR'), true],
    ['the secretary after the end', closed, false, sits('SECRETARY'), true],
    ['an auditor before the end', scoring, false, auditor, false],
    ['an auditor after the end', closed, false, auditor, true],
    ['the department', closed, false, officer, false],
    ['nobody', closed, false, nobody, false],
  ])('by %s', (_, round, handedIn, viewpoint, expected) => {
    expect(mayReadScores(round, handedIn, viewpoint)).toBe(expected);
  });
});
