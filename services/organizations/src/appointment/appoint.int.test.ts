import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const documentOf = (verb: string) => /* GraphQL */ `
  mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) {
    result: ${verb}(input: $input) {
      __typename
      ... on Appointment { id position isHead from to fromPrecision toPrecision person { id name } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
    }
  }
`;
type Result = { result: { __typename: string; id: string; person: { id: string } } };

describe('who holds which position, and when', () => {
  let service: OpenOrganizations;
  let officer: string;
  let district: string;
  let elsewhere: string;
  const act = async (verb: string, input: object, who = officer) =>
    (await service.execute<Result>(who, documentOf(verb), { input })).result;
  const appoint = (change: object, who?: string) =>
    act(
      'appoint',
      { organizationId: 'org_school', position: 'Hiệu trưởng', isHead: true, personName: 'Lê Thị Hồng', ...change },
      who,
    );
  const leader = async (args: string) => {
    const { organization } = await service.execute<{ organization: { leader: { person: { name: string } } | null } }>(
      officer,
      `{ organization(id: "org_school") { leader(${args}) { position person { name } } } }`,
    );
    return organization.leader?.person.name ?? null;
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
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('keeps as much of the days as is stated', async () => {
    expect(await appoint({ from: '2018-09-01', fromPrecision: 'MONTH' }, district)).toMatchObject({
      __typename: 'Appointment',
      isHead: true,
      from: '2018-09-01',
      to: null,
      fromPrecision: 'MONTH',
      toPrecision: null,
    });
  });

  it('appoints somebody who is known already to any position', async () => {
    const deputy = { position: 'Phó Hiệu trưởng', isHead: false, from: '2020-01-01', to: '2023-01-01' };
    const first = await appoint({ ...deputy, personName: 'Trần Thị Mai' });
    const head = await appoint({ personId: first.person.id, personName: null, from: '2023-01-01' });
    expect(head.person).toEqual(first.person);
    const person = await service.execute(
      officer,
      `{ person(id: "${first.person.id}") { appointments { position from to } } }`,
    );
    expect(person).toEqual({
      person: {
        appointments: [
          { position: 'Phó Hiệu trưởng', from: '2020-01-01', to: '2023-01-01' },
          { position: 'Hiệu trưởng', from: '2023-01-01', to: null },
        ],
      },
    });
    expect(await leader('asOf: "2022-12-31"')).toBe('Lê Thị Hồng');
    expect(await leader('asOf: "2023-01-01"')).toBe('Trần Thị Mai');
  });

  it('still answers what was believed of heads before a correction', async () => {
    service.itIs('2024-05-07T02:00:00Z');
    const [{ id }] = (await service.em().execute(`select id from appointment where valid_from = '2023-01-01'`)) as [
      { id: string },
    ];
    const given = { appointmentId: id, position: 'Hiệu trưởng', isHead: true };
    expect(await act('correctAppointment', { ...given, from: '2023-03-01', personName: 'Trần Thị Mây' })).toMatchObject(
      {
        __typename: 'Appointment',
        person: { name: 'Trần Thị Mây' },
      },
    );
    expect(await leader('asOf: "2023-06-01"')).toBe('Trần Thị Mây');
    expect(await leader('asOf: "2023-02-01"')).toBeNull();
    expect(await leader('asOf: "2023-06-01", asKnownAt: "2024-05-06T12:00:00Z"')).toBe('Trần Thị Mai');
    expect(await leader('asOf: "2023-02-01", asKnownAt: "2024-05-06T12:00:00Z"')).toBe('Trần Thị Mai');
    expect(await leader('asOf: "2023-06-01", asKnownAt: "2024-05-01T00:00:00Z"')).toBeNull();
  });

  it('refuses two heads on one day and ends that are already past', async () => {
    expect(await appoint({ from: '2018-01-01' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'from' }],
    });
    const [{ id }] = (await service.em().execute(`select id from appointment where valid_from = '2020-01-01'`)) as [
      { id: string },
    ];
    const end = (on: string) => act('endAppointment', { appointmentId: id, on });
    expect(await end('2022-01-01')).toMatchObject({ __typename: 'Appointment', to: '2022-01-01', toPrecision: 'DAY' });
    expect(await end('2022-06-01')).toMatchObject({ __typename: 'AlreadyEnded' });
  });

  it('refuses nobody, two at once and somebody who is not there', async () => {
    const given = { from: '2024-06-01', position: 'Phó Hiệu trưởng', isHead: false };
    for (const who of [{ personName: null }, { personId: 'per_district' }, { personName: null, personId: 'per_no' }])
      expect(await appoint({ ...given, ...who })).toMatchObject({
        __typename: 'InvalidInput',
        issues: [{ path: 'personId' }],
      });
    for (const verb of ['endAppointment', 'correctAppointment']) {
      const term = verb === 'endAppointment' ? { on: '2024-06-01' } : { ...given };
      expect(await act(verb, { appointmentId: 'apt_no', ...term })).toMatchObject({ __typename: 'NotFound' });
    }
  });

  it('is for the department and the offices above', async () => {
    expect(await appoint({ from: '2024-06-01' }, elsewhere)).toMatchObject({ __typename: 'NotYourOrganization' });
    expect(
      (await service.attempt(null, documentOf('endAppointment'), { input: { appointmentId: 'a', on: '2024-06-01' } }))
        .errors,
    ).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it('answers the same request with the same key as before, and refuses a stale version', async () => {
    const keyed = { from: '2024-02-01', position: 'Kế toán', isHead: false, idempotencyKey: 'k1' };
    const first = await appoint(keyed);
    expect(await appoint(keyed)).toEqual(first);
    expect(await appoint({ ...keyed, idempotencyKey: 'k2', expectedVersion: 1 })).toMatchObject({
      __typename: 'StaleVersion',
    });
  });

  it('ends with the body, and so do the rights held there', async () => {
    const clerk = await service.member('clerk', 'SCHOOL_STAFF', 'org_school');
    const { organization } = await service.execute<{ organization: { version: number } }>(
      officer,
      '{ organization(id: "org_school") { version } }',
    );
    await service.execute(
      officer,
      `mutation { dissolveOrganization(input: { organizationId: "org_school", from: "2024-05-01", expectedVersion: ${organization.version} }) { __typename } }`,
    );
    expect(await leader('asOf: "2024-04-30"')).toBe('Trần Thị Mây');
    expect(await leader('asOf: "2024-05-01"')).toBeNull();
    expect(await leader('asOf: "2024-05-01", asKnownAt: "2024-05-06T12:00:00Z"')).toBe('Trần Thị Mai');
    const told = await service
      .em()
      .execute(`select payload from outbox where type = 'organizations.membership-ended.v1'`);
    expect(told).toMatchObject([{ payload: { accountId: clerk, role: 'SCHOOL_STAFF', to: '2024-05-01' } }]);
  });
});
