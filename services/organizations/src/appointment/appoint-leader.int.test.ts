import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const APPOINT = /* GraphQL */ `
  mutation ($input: AppointLeaderInput!) {
    appointLeader(input: $input) {
      __typename
      ... on Appointment { id position from to person { id name } organization { id version leader(asOf: "2024-06-01") { id } } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const input = {
  organizationId: 'org_school',
  position: 'Hiệu trưởng',
  personName: 'Trần Thị Mai',
  from: '2024-06-01',
};
type Made = { appointLeader: { __typename: string; id: string; person: { id: string } } };

describe('appointing the head of a body', () => {
  let service: OpenOrganizations;
  let officer: string;
  let district: string;
  let elsewhere: string;
  let head: string;
  const appoint = (who: string, change: object = {}) =>
    service.execute<Made>(who, APPOINT, { input: { ...input, ...change } });
  const version = async () => {
    const [row] = await service.em().execute(`select version from organization where id = 'org_school'`);
    return row?.version as number;
  };

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
      { id: 'org_other', name: 'Phòng khác', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_office' },
    );
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    district = await service.member('district', 'DISTRICT_OFFICER', 'org_office');
    elsewhere = await service.member('elsewhere', 'DISTRICT_OFFICER', 'org_other');
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('keeps the appointment, ends the one before and tells the others', async () => {
    const first = await appoint(district, { from: '2020-01-01', personName: 'Lê Thị Hồng' });
    const second = await appoint(officer);
    expect(second.appointLeader).toMatchObject({
      __typename: 'Appointment',
      from: '2024-06-01',
      to: null,
      person: { name: 'Trần Thị Mai' },
      organization: { version: 3, leader: { id: second.appointLeader.id } },
    });
    const source = 'query ($id: ID!) { person(id: $id) { name appointments { from to organization { id } } } }';
    expect(await service.execute(head, source, { id: first.appointLeader.person.id })).toEqual({
      person: {
        name: 'Lê Thị Hồng',
        appointments: [{ from: '2020-01-01', to: '2024-06-01', organization: { id: 'org_school' } }],
      },
    });
    const outbox = await service.em().execute('select type, payload from outbox order by seq');
    expect(outbox).toMatchObject([
      { type: 'organizations.appointment-made.v1', payload: { personName: 'Lê Thị Hồng' } },
      { type: 'organizations.organization-changed.v1', payload: { id: 'org_school', version: 2 } },
      { type: 'organizations.appointment-made.v1', payload: { personName: 'Lê Thị Hồng', to: '2024-06-01' } },
      { type: 'organizations.appointment-made.v1', payload: { personName: 'Trần Thị Mai' } },
      { type: 'organizations.organization-changed.v1', payload: { id: 'org_school', version: 3 } },
    ]);
  });

  it.each(['elsewhere', 'head'])('refuses %s', async (who) => {
    const account = { elsewhere, head }[who]!;
    expect(await appoint(account, { from: '2024-07-01' })).toMatchObject({
      appointLeader: { __typename: 'NotYourOrganization' },
    });
  });

  it('refuses a body that is not there, a stale version and what cannot be right', async () => {
    expect(await appoint(officer, { organizationId: 'org_nobody' })).toMatchObject({
      appointLeader: { __typename: 'NotFound' },
    });
    expect(await appoint(officer, { from: '2024-07-01', expectedVersion: 1 })).toMatchObject({
      appointLeader: { __typename: 'StaleVersion' },
    });
    expect(await appoint(officer, { personName: '', from: '2024-07-01' })).toMatchObject({
      appointLeader: { __typename: 'InvalidInput', issues: [{ path: 'personName' }] },
    });
    expect(await appoint(officer, { from: '2019-01-01' })).toMatchObject({
      appointLeader: { __typename: 'InvalidInput', issues: [{ path: 'from' }] },
    });
    expect(await version()).toBe(3);
  });

  it('answers the same request with the same key as before', async () => {
    const keyed = { from: '2024-08-01', idempotencyKey: 'k1' };
    const { appointLeader: first } = await appoint(officer, keyed);
    const { appointLeader: again } = await appoint(officer, keyed);
    expect(again.id).toBe(first.id);
    expect(await version()).toBe(4);
  });

  it('lets one of two who saw the same version go first', async () => {
    const both = await Promise.all(
      ['2024-09-01', '2024-10-01'].map((from) => appoint(officer, { from, expectedVersion: 4 })),
    );
    expect(both.map(({ appointLeader }) => appointLeader.__typename).sort()).toEqual(['Appointment', 'StaleVersion']);
  });

  it('is closed to whoever is not signed in', async () => {
    expect((await service.attempt(null, APPOINT, { input })).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});
