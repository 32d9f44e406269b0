import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotFound, NotYourOrganization } from '@twinning/domain/refusal';
import type { OrganizationEntry } from '../organization/organization.ts';
import { type Appoint, appoint } from './appoint.ts';
import type { Appointment } from './appointment.ts';
import { type CorrectAppointment, correctAppointment } from './correct-appointment.ts';
import { AlreadyEnded, endAppointment } from './end-appointment.ts';
import { evolve, type Posts } from './posts.ts';

const officer: Actor = {
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role: 'DEPARTMENT_OFFICER', organizationId: 'org_department', from: '2020-01-01', to: null }],
  day: '2024-05-06',
};
const stranger = { ...officer, memberships: [] };
const school: OrganizationEntry = {
  id: 'org_school',
  version: 3,
  kind: 'SCHOOL',
  levels: ['PRIMARY'],
  life: { from: '2014-04-01', to: '2025-01-01' },
  generated: false,
  provenance: [],
};
const held = (id: string, from: string | null, to: string | null, isHead = true): Appointment => ({
  id,
  personId: `per_${id}`,
  organizationId: 'org_school',
  position: isHead ? 'Hiệu trưởng' : 'Phó Hiệu trưởng',
  isHead,
  from,
  to,
  generated: false,
  provenance: [],
});
const posts: Posts = {
  organization: school,
  appointments: [
    held('first', '2015-01-01', '2020-01-01'),
    held('second', '2021-01-01', null),
    held('deputy', '2016-01-01', null, false),
    held('undated', null, null, false),
  ],
};
const by: Appoint = {
  appointmentId: 'apt_new',
  personId: 'per_new',
  personName: null,
  position: 'Hiệu trưởng',
  isHead: true,
  from: '2024-06-01',
  to: null,
  precision: 'DAY',
  toPrecision: 'DAY',
};
const paths = (run: () => unknown) => {
  try {
    run();
  } catch (refusal) {
    return (refusal as InvalidInput).issues.map(({ path }) => path);
  }
  return [];
};

describe('appointing somebody', () => {
  const made = (change: Partial<Appoint>) => appoint(posts, { ...by, ...change }, new Set(), officer);

  it('fills a gap between two heads without touching them', () => {
    const events = made({ from: '2020-01-01', to: '2021-01-01', precision: 'YEAR', toPrecision: 'MONTH' });
    expect(events).toMatchObject([
      { before: null, newPerson: null, after: { from: '2020-01-01', precision: 'YEAR', toPrecision: 'MONTH' } },
    ]);
    expect(events.reduce(evolve, posts).appointments).toHaveLength(5);
  });

  it('lets as many hold another position as there are', () => {
    expect(made({ isHead: false, position: 'Phó Hiệu trưởng' })).toHaveLength(1);
  });

  it('lasts as long as the body when no end is given', () => {
    expect(made({}).at(-1)?.after.to).toBe('2025-01-01');
  });

  it('names somebody new', () => {
    expect(made({ personName: 'Trần Thị Mai' }).at(-1)?.newPerson).toEqual({ id: 'per_new', name: 'Trần Thị Mai' });
  });

  it.each<[string, Partial<Appoint>, string[]]>([
    ['two heads on one day', { from: '2019-06-01', to: '2021-06-01' }, ['from']],
    ['a head who comes before a later one', { from: '2020-06-01' }, ['from']],
    ['a term that ends before it begins', { to: '2024-06-01' }, ['to']],
    ['a term that outlives the body', { to: '2025-06-01' }, ['to']],
    ['an undated term', { precision: 'UNKNOWN' }, ['from']],
    ['an end of a month that is not given by its first day', { to: '2024-08-02', toPrecision: 'MONTH' }, ['to']],
  ])('refuses %s', (_, change, expected) => {
    expect(paths(() => made(change))).toEqual(expected);
  });
});

describe('ending a term', () => {
  const end = (appointmentId: string, on: string, actor = officer) =>
    endAppointment(posts, { appointmentId, on, precision: 'DAY' }, new Set(), actor);

  it('keeps its beginning', () => {
    expect(end('deputy', '2024-06-01')).toMatchObject([
      { before: { to: null }, after: { from: '2016-01-01', to: '2024-06-01' } },
    ]);
  });

  it('refuses a term that is over, one without a beginning and one that is not there', () => {
    expect(() => end('first', '2020-01-01')).toThrow(AlreadyEnded);
    expect(paths(() => end('undated', '2024-06-01'))).toEqual(['on']);
    expect(paths(() => end('deputy', '2016-01-01'))).toEqual(['on']);
    expect(() => end('nobody', '2024-06-01')).toThrow(NotFound);
    expect(() => end('deputy', '2024-06-01', stranger)).toThrow(NotYourOrganization);
  });
});

describe('correcting an appointment', () => {
  const correct = (change: Partial<CorrectAppointment>, actor = officer) =>
    correctAppointment(
      posts,
      { ...by, appointmentId: 'first', personId: null, from: '2015-09-01', to: '2020-01-01', ...change },
      new Set(),
      actor,
    );

  it('says how it really was, and leaves who held it', () => {
    expect(correct({ precision: 'MONTH' })).toMatchObject([
      { before: { from: '2015-01-01' }, after: { personId: 'per_first', from: '2015-09-01', precision: 'MONTH' } },
    ]);
    expect(correct({ personId: 'per_other' })).toMatchObject([{ after: { personId: 'per_other' } }]);
  });

  it('gives days to one that had none', () => {
    expect(correct({ appointmentId: 'undated', isHead: false })).toMatchObject([
      { before: { from: null }, after: { from: '2015-09-01' } },
    ]);
  });

  it('refuses days on which somebody else heads the body', () => {
    expect(paths(() => correct({ to: '2022-01-01' }))).toEqual(['from']);
    expect(() => correct({}, stranger)).toThrow(NotYourOrganization);
    expect(() => correct({ appointmentId: 'nobody' })).toThrow(NotFound);
    expect(() => correct({ from: '2010-01-01' })).toThrow(InvalidInput);
  });
});
