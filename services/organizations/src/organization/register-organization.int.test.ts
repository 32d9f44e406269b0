import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const REGISTER = /* GraphQL */ `
  mutation ($input: RegisterOrganizationInput!) {
    registerOrganization(input: $input) {
      __typename
      ... on Organization { id name version status parent { id } codes { scheme value from to } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const school = {
  kind: 'SCHOOL',
  name: 'Trường Mầm non Hoa Mai',
  levels: ['PRESCHOOL'],
  parentId: 'org_office',
  codes: [{ scheme: 'LOCAL', value: 'mn-hoa-mai' }],
  from: '2024-01-01',
};

describe('registering a body', () => {
  let service: OpenOrganizations;
  let officer: string;
  let head: string;
  let auditor: string;
  const register = (who: string | null, change: object = {}) =>
    service.execute<{ registerOrganization: { __typename: string; id: string } }>(who, REGISTER, {
      input: { ...school, ...change },
    });

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
    );
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    auditor = await service.member('auditor', 'AUDITOR', 'org_department');
    head = await service.member('head', 'DISTRICT_OFFICER', 'org_office');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('keeps it and tells the others in the same transaction', async () => {
    const { registerOrganization } = await register(officer);
    expect(registerOrganization).toMatchObject({
      __typename: 'Organization',
      name: 'Trường Mầm non Hoa Mai',
      version: 1,
      status: 'ACTIVE',
      parent: { id: 'org_office' },
      codes: [{ scheme: 'LOCAL', value: 'mn-hoa-mai', from: '2024-01-01', to: null }],
    });
    const outbox = await service.em().execute('select type, subject_id, payload from outbox');
    expect(outbox).toMatchObject([
      {
        type: 'organizations.organization-registered.v1',
        subject_id: registerOrganization.id,
        payload: { version: 1, placements: [{ parentId: 'org_office' }] },
      },
    ]);
  });

  it('refuses a code that another body bears', async () => {
    expect(await register(officer)).toMatchObject({ registerOrganization: { __typename: 'CodeTaken' } });
  });

  it.each(['org_nobody', 'nonsense'])('refuses the superior "%s"', async (parentId) => {
    expect(await register(officer, { parentId, codes: [] })).toMatchObject({
      registerOrganization: { __typename: 'UnknownParent' },
    });
  });

  it('names what cannot be right', async () => {
    const wrong = { name: ' ', codes: [{ scheme: 'LOCAL', value: 'no spaces' }] };
    expect(await register(officer, wrong)).toMatchObject({
      registerOrganization: { __typename: 'InvalidInput', issues: [{ path: 'name' }, { path: 'codes.0.value' }] },
    });
    expect(await register(officer, { levels: [], codes: [], from: '1800-01-01' })).toMatchObject({
      registerOrganization: { __typename: 'InvalidInput', issues: [{ path: 'from' }, { path: 'levels' }] },
    });
  });

  it('answers the same request with the same key as before, and refuses another one', async () => {
    const keyed = { codes: [], idempotencyKey: 'k1' };
    const first = await register(officer, keyed);
    expect(await register(officer, keyed)).toEqual(first);
    expect(await register(officer, { ...keyed, name: 'Trường Mầm non Khác' })).toMatchObject({
      registerOrganization: { __typename: 'IdempotencyKeyReused' },
    });
  });

  it('gives a code to one of two who ask for it at once', async () => {
    const codes = [{ scheme: 'MOET', value: '01-race' }];
    const names = await Promise.all([register(officer, { codes }), register(officer, { codes })]);
    expect(names.map(({ registerOrganization }) => registerOrganization.__typename).sort()).toEqual([
      'CodeTaken',
      'Organization',
    ]);
  });

  it('is closed to everybody but the department', async () => {
    for (const who of [head, auditor])
      expect((await service.attempt(who, REGISTER, { input: school })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await service.attempt(null, REGISTER, { input: school })).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });

  it('cannot be got round: the database refuses two names, superiors or bearers of a code on one day', async () => {
    const twice = async (statement: string) => {
      await expect(service.em().execute(statement)).rejects.toThrow(
        /conflicting key value violates exclusion constraint/,
      );
    };
    await twice(`insert into organization_name values ('org_office', '2020-01-01', null, 'Khác')`);
    await twice(`insert into organization_zone values ('org_office', '2020-01-01', null, 'SUBURBAN')`);
    await twice(
      `insert into organization_placement values ('org_office', 'ADMINISTRATIVE', '2020-01-01', null, 'org_elsewhere')`,
    );
    await twice(`insert into organization_code values ('org_office', 'LOCAL', '2024-02-01', null, 'mn-hoa-mai')`);
  });
});
