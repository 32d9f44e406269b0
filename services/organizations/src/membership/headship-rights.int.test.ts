import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const APPOINT = `mutation ($input: AppointInput!) { appoint(input: $input) { __typename ... on Appointment { id } ... on Refusal { message } } }`;
const LEADER = `mutation ($input: AppointLeaderInput!) { appointLeader(input: $input) { __typename ... on Appointment { id } } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { __typename ... on Refusal { message } } }`;
const CORRECT = `mutation ($input: CorrectAppointmentInput!) { correctAppointment(input: $input) { __typename ... on Refusal { message } } }`;
type Appointed = { appoint: { id: string } };

describe('the rights of a head', () => {
  let service: OpenOrganizations;
  let officer: string;
  const position = 'Hiệu trưởng';
  const rights = async (who: string) =>
    (
      await service.execute<{ viewer: { memberships: { from: string; to: string | null; source: string }[] } }>(
        `acc_${who}`,
        '{ viewer { memberships { role from to source organization { id } } } }',
      )
    ).viewer.memberships.slice(1);
  const appoint = async (organizationId: string, personId: string, from: string) =>
    (
      await service.execute<Appointed>(officer, APPOINT, {
        input: { organizationId, personId, position, isHead: true, from },
      })
    ).appoint.id;

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      ...['one', 'two', 'three', 'home'].map((id) => ({
        ...{ id: `org_${id}`, name: `Trường ${id}`, kind: 'SCHOOL' as const, levels: ['PRIMARY'] as const },
        parentId: 'org_department',
      })),
    );
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    for (const who of ['mai', 'lan', 'hoa']) await service.member(who, 'SCHOOL_STAFF', 'org_home');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('come with the appointment and end on the day of the next head', async () => {
    await appoint('org_one', 'per_mai', '2024-05-06');
    expect(await rights('mai')).toMatchObject([
      { role: 'SCHOOL_HEAD', from: '2024-05-06', to: null, source: 'APPOINTMENT' },
    ]);
    const members =
      '{ organization(id: "org_one") { members { edges { node { holderName appointment { position } } } } } }';
    expect(await service.execute('acc_mai', members)).toMatchObject({
      organization: { members: { edges: [{ node: { holderName: 'mai', appointment: { position } } }] } },
    });
    const next = { organizationId: 'org_one', position, personName: 'Người Mới', from: '2024-06-01' };
    await service.execute(officer, LEADER, { input: next });
    expect(await rights('mai')).toMatchObject([{ from: '2024-05-06', to: '2024-06-01' }]);
    const told = await service
      .em()
      .execute(`select type, payload from outbox where type like '%membership%' order by seq`);
    expect(told).toMatchObject([
      { type: 'organizations.membership-granted.v1', payload: { accountId: 'acc_mai', to: null } },
      { type: 'organizations.membership-ended.v1', payload: { accountId: 'acc_mai', to: '2024-06-01' } },
    ]);
  });

  it('end with the appointment, also on a day to come, and last longer when that is corrected', async () => {
    const appointmentId = await appoint('org_two', 'per_lan', '2024-05-06');
    await service.execute(officer, END, { input: { appointmentId, on: '2024-09-01' } });
    expect(await rights('lan')).toMatchObject([{ from: '2024-05-06', to: '2024-09-01' }]);
    const correction = { appointmentId, position, isHead: true, from: '2024-05-06' };
    await service.execute(officer, CORRECT, { input: correction });
    expect(await rights('lan')).toMatchObject([{ to: '2024-09-01' }, { from: '2024-09-01', to: null }]);
    await service.execute(officer, CORRECT, { input: { ...correction, isHead: false } });
    expect(await rights('lan')).toMatchObject([{ to: '2024-05-06' }, { from: '2024-09-01', to: '2024-09-01' }]);
  });

  it('that were granted by hand end with the headship as well', async () => {
    await service.em().execute(`insert into membership (id, account_id, role, organization_id, valid_from)
      values ('mbs_byhand', 'acc_hoa', 'SCHOOL_HEAD', 'org_three', '2023-01-01')`);
    const appointmentId = await appoint('org_three', 'per_hoa', '2023-01-01');
    expect(await rights('hoa')).toMatchObject([{ from: '2023-01-01', to: null, source: 'APPOINTMENT' }]);
    await service.execute(officer, END, { input: { appointmentId, on: '2024-05-06' } });
    expect(await rights('hoa')).toMatchObject([{ from: '2023-01-01', to: '2024-05-06' }]);
  });

  it('are not granted by anybody to himself', async () => {
    await appoint('org_one', 'per_officer', '2024-07-01');
    expect(await rights('officer')).toEqual([]);
  });
});
