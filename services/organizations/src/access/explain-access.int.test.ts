import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const EXPLAIN = /* GraphQL */ `
  query ($subject: ID!, $accountId: ID) {
    explainOrganizationAccess(subject: $subject, accountId: $accountId) {
      subjectId accountId allowed basis right { role organizationId from to } lapsed { role organizationId to } rule next
    }
  }
`;
type Explained = { explainOrganizationAccess: { allowed: boolean; basis: string; right: object | null } | null };

describe('why somebody sees something, or does not', () => {
  let service: OpenOrganizations;
  const explain = async (who: string, subject: string, accountId?: string) =>
    (await service.execute<Explained>(who, EXPLAIN, { subject, accountId })).explainOrganizationAccess;

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
      { id: 'org_other', name: 'Trường khác', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
    );
    await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    await service.member('support', 'SUPPORT', 'org_department');
    await service.member('head', 'SCHOOL_HEAD', 'org_school');
    await service.member('staff', 'SCHOOL_STAFF', 'org_school');
    await service.member('elsewhere', 'SCHOOL_HEAD', 'org_other');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('names the right that decides', async () => {
    expect(await explain('acc_head', 'mbs_staff')).toMatchObject({
      allowed: true,
      basis: 'RIGHT',
      right: { role: 'SCHOOL_HEAD', organizationId: 'org_school' },
    });
    expect(await explain('acc_staff', 'mbs_staff')).toMatchObject({ allowed: true, basis: 'ACCOUNT', right: null });
    expect(await explain('acc_staff', 'org_other')).toMatchObject({ allowed: true, basis: 'EVERYONE' });
  });

  it('tells those who may ask what somebody else sees', async () => {
    expect(await explain('acc_officer', 'mbs_head', 'acc_staff')).toMatchObject({ allowed: false, basis: 'NOTHING' });
    expect(await explain('acc_officer', 'acc_staff', 'acc_staff')).toMatchObject({ allowed: true, basis: 'ACCOUNT' });
    expect(await explain('acc_head', 'mbs_staff', 'acc_staff')).toMatchObject({ allowed: true });
    expect(await explain('acc_elsewhere', 'org_school', 'acc_staff')).toBeNull();
    expect(await explain('acc_officer', 'org_school', 'acc_nobody')).toBeNull();
  });

  it('names a right that is over to whoever asks about somebody else, and to nobody for himself', async () => {
    await service.member('former', 'SCHOOL_HEAD', 'org_school');
    await service.em().execute(`update membership set valid_to = '2024-05-01' where id = 'mbs_former'`);
    expect(await explain('acc_officer', 'mbs_staff', 'acc_former')).toMatchObject({
      allowed: false,
      lapsed: { role: 'SCHOOL_HEAD', organizationId: 'org_school', to: '2024-05-01' },
    });
    expect(await explain('acc_former', 'mbs_staff')).toMatchObject({ allowed: false, lapsed: null });
  });

  it('never tells that something is there: hidden and missing are explained alike', async () => {
    const hidden = await explain('acc_elsewhere', 'mbs_staff');
    const missing = await explain('acc_elsewhere', 'mbs_nobody');
    expect({ ...hidden, subjectId: null }).toEqual({ ...missing, subjectId: null });
    expect(hidden).toMatchObject({ allowed: false, basis: 'NOTHING' });
    expect(await explain('acc_head', 'xyz_1')).toMatchObject({ allowed: false });
  });

  it('knows that support sees nobody by itself', async () => {
    expect(await explain('acc_staff', 'per_head')).toMatchObject({ allowed: true, basis: 'ACCOUNT' });
    expect(await explain('acc_support', 'per_head')).toMatchObject({ allowed: false });
  });

  it('is for people with an account', async () =>
    expect((await service.attempt(null, EXPLAIN, { subject: 'org_school' })).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]));
});
