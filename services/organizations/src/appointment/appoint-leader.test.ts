import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import type { Organization } from '../organization/organization.ts';
import { appointLeader } from './appoint-leader.ts';
import type { Appointment } from './appointment.ts';
import { evolve, type Posts } from './posts.ts';

const actor = (role: Role, organizationId: string): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role, organizationId, from: '2020-01-01', to: null }],
  day: '2024-05-06',
});
const officer = actor('DEPARTMENT_OFFICER', 'org_department');
const life = { from: '2014-04-01', to: null };
const school: Organization = {
  id: 'org_school',
  version: 3,
  kind: 'SCHOOL',
  levels: ['PRESCHOOL'],
  life,
  names: [{ value: 'Trường Mầm non Hoa Mai', ...life }],
  codes: [],
  placements: [],
  zones: [],
  locations: [],
  generated: false,
  provenance: [],
};
const head = (id: string, from: string | null, to: string | null): Appointment => ({
  id,
  personId: `per_${id}`,
  organizationId: 'org_school',
  position: 'Hiệu trưởng',
  isHead: true,
  from,
  to,
  generated: false,
  provenance: [],
});
const by = {
  appointmentId: 'apt_new',
  personId: 'per_new',
  personName: 'Trần Thị Mai',
  position: 'Hiệu trưởng',
  from: '2024-06-01',
};
const superiors = new Set(['org_office', 'org_department']);
const led: Posts = {
  organization: school,
  appointments: [head('first', '2015-01-01', '2020-01-01'), head('second', '2020-01-01', null)],
};

describe('appointing the head of a body', () => {
  it('lets the one before make room on that day', () => {
    const events = appointLeader(led, by, superiors, officer);
    expect(events).toMatchObject([
      { before: { id: 'second', to: null }, after: { id: 'second', to: '2024-06-01' } },
      { before: null, newPerson: { name: 'Trần Thị Mai' } },
    ]);
    const after = events.reduce(evolve, led);
    expect(after.appointments.map(({ id, to }) => [id, to])).toEqual([
      ['first', '2020-01-01'],
      ['second', '2024-06-01'],
      ['apt_new', null],
    ]);
  });

  it('needs nobody before', () => {
    expect(appointLeader({ ...led, appointments: [] }, by, superiors, officer)).toMatchObject([{ before: null }]);
  });

  it('passes over a head whose days no paper tells', () => {
    const undated = { ...led, appointments: [head('undated', null, null)] };
    expect(appointLeader(undated, by, superiors, officer)).toMatchObject([{ before: null }]);
  });

  it('is for an office above the body too', () => {
    expect(appointLeader(led, by, superiors, actor('DISTRICT_OFFICER', 'org_office'))).toHaveLength(2);
  });

  it.each<[string, Actor]>([
    ['the head itself', actor('SCHOOL_HEAD', 'org_school')],
    ['an office elsewhere', actor('DISTRICT_OFFICER', 'org_elsewhere')],
    ['a member of a committee at an office above', actor('COMMITTEE_MEMBER', 'org_department')],
    ['an auditor', actor('AUDITOR', 'org_department')],
  ])('refuses %s', (_, who) => expect(() => appointLeader(led, by, superiors, who)).toThrow(NotYourOrganization));

  it.each([
    ['before the body was there', '2010-01-01'],
    ['on the day of the last one', '2020-01-01'],
    ['before the last one', '2019-01-01'],
    ['years ahead', '2030-01-01'],
  ])('refuses a day %s', (_, from) =>
    expect(() => appointLeader(led, { ...by, from }, superiors, officer)).toThrow(InvalidInput),
  );
});
