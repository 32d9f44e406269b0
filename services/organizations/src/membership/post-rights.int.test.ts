import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const APPOINT = `mutation ($input: AppointInput!) { appoint(input: $input) { __typename ... on Appointment { id position isHead }
  ... on Refusal { message } ... on InvalidInput { issues { path } } } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { __typename ... on Refusal { message } } }`;
const CORRECT = `mutation ($input: CorrectAppointmentInput!) { correctAppointment(input: $input) { __typename ... on Refusal { message } } }`;
type Made = { __typename: string; id: string };

describe('a position other than the head', () => {
  let service: OpenOrganizations;
  const by = { organizationId: 'org_school', position: 'Phó Hiệu trưởng', personId: 'per_mai', from: '2024-05-06' };
  const appoint = async (who: string, change: object = {}) =>
    (await service.execute<{ appoint: Made }>(who, APPOINT, { input: { ...by, ...change } })).appoint;
  const act = async (who: string, document: string, input: object) =>
    Object.values(await service.execute<Record<string, Made>>(who, document, { input }))[0]!;
  const rights = async (who: string) =>
    (
      await service.execute<{ viewer: { memberships: object[] } }>(
        `acc_${who}`,
        '{ viewer { memberships { role from to source appointment { position } organization { id } } } }',
      )
    ).viewer.memberships.slice(1);

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_office' },
      { id: 'org_other', name: 'Trường khác', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
    );
    await service.member('officer', 'DISTRICT_OFFICER', 'org_office');
    await service.member('head', 'SCHOOL_HEAD', 'org_school');
    await service.member('mai', 'SCHOOL_STAFF', 'org_other');
    await service.member('lan', 'SCHOOL_STAFF', 'org_school');
    await service.execute('acc_officer', APPOINT, {
      input: {
        organizationId: 'org_school',
        position: 'Tổ trưởng',
        personId: 'per_mai',
        from: '2020-01-01',
        to: '2021-01-01',
      },
    });
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('is filled by the head, with a right that ends on its last day', async () => {
    const made = await appoint('acc_head', { role: 'SCHOOL_STAFF', idempotencyKey: 'k1' });
    expect(made).toMatchObject({ __typename: 'Appointment', position: 'Phó Hiệu trưởng', isHead: false });
    expect(await appoint('acc_head', { role: 'SCHOOL_STAFF', idempotencyKey: 'k1' })).toEqual(made);
    const right = { role: 'SCHOOL_STAFF', source: 'APPOINTMENT', organization: { id: 'org_school' } };
    expect(await rights('mai')).toEqual([
      { ...right, from: '2024-05-06', to: null, appointment: { position: 'Phó Hiệu trưởng' } },
    ]);
    await act('acc_head', END, { appointmentId: made.id, on: '2024-05-20' });
    expect(await rights('mai')).toMatchObject([{ from: '2024-05-06', to: '2024-05-20' }]);
    const told = await service
      .em()
      .execute(
        `select type, payload->>'to' as last from outbox where type like '%membership%' and payload->>'accountId' = 'acc_mai' order by seq`,
      );
    expect(told).toEqual([
      { type: 'organizations.membership-granted.v1', last: null },
      { type: 'organizations.membership-ended.v1', last: '2024-05-20' },
    ]);
  });

  it('takes its right along when it was somebody else after all', async () => {
    const { id } = await appoint('acc_head', { role: 'SCHOOL_STAFF', from: '2024-06-01' });
    expect(await rights('mai')).toHaveLength(2);
    await act('acc_officer', CORRECT, {
      ...{ appointmentId: id, personId: 'per_lan', position: 'Phó Hiệu trưởng', from: '2024-06-01', isHead: false },
    });
    expect(await rights('mai')).toMatchObject([{}, { from: '2024-06-01', to: '2024-06-01' }]);
  });

  it.each<[string, string, object, string]>([
    ['the head of the own school', 'acc_head', { isHead: true }, 'NotYourOrganization'],
    ['a position at another school', 'acc_head', { organizationId: 'org_other' }, 'NotYourOrganization'],
    ['a position, by staff', 'acc_lan', {}, 'NotYourOrganization'],
    ['a right that the head does not grant', 'acc_head', { role: 'SCHOOL_HEAD' }, 'NotYourOrganization'],
    ['a right for oneself', 'acc_head', { personId: 'per_head', role: 'SCHOOL_STAFF' }, 'OwnRights'],
    ['a right held already', 'acc_head', { personId: 'per_lan', role: 'SCHOOL_STAFF' }, 'RightAlreadyHeld'],
    [
      'a right for somebody new',
      'acc_head',
      { personId: null, personName: 'Người Mới', role: 'SCHOOL_STAFF' },
      'InvalidInput',
    ],
  ])('refuses %s, and records nothing', async (_, who, change, refusal) => {
    const count = () => service.em().execute('select count(*) as count from appointment');
    const before = await count();
    expect(await appoint(who, change)).toMatchObject({ __typename: refusal });
    expect(await count()).toEqual(before);
  });

  it('is not ended or taken over at its head by the head', async () => {
    const leader = await appoint('acc_officer', { isHead: true, position: 'Hiệu trưởng', personId: 'per_lan' });
    expect(await act('acc_head', END, { appointmentId: leader.id, on: '2024-06-01' })).toMatchObject({
      __typename: 'NotYourOrganization',
    });
    expect(await act('acc_lan', END, { appointmentId: 'apt_nobody', on: '2024-06-01' })).not.toMatchObject({
      __typename: 'Appointment',
    });
  });
});
