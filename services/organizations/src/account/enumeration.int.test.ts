import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { keyDesk } from '../api-client/key-desk.repository.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const ASK = 'mutation ($login: String!) { askPasswordReset(input: { login: $login }) { __typename } }';
const RESET = `mutation ($secret: String!) { resetPassword(input: { secret: $secret, newPassword: "battery staple lamp" }) {
  __typename ... on Refusal { message } } }`;
const PREVIEW = 'query ($secret: String!) { invitation(secret: $secret) { name } }';
const ACCEPT = `mutation ($secret: String!) { acceptInvitation(input: { secret: $secret, login: "a@test.example", password: "battery staple lamp" }) {
  __typename ... on Refusal { message } } }`;
const PRINT = 'mutation { printResetCode(input: { accountId: "acc_mai" }) { ... on PrintedResetCode { code } } }';
const INVITE = `mutation { inviteMember(input: { organizationId: "org_school", role: SCHOOL_STAFF, name: "Lan", print: true, from: "2024-05-06" }) {
  ... on IssuedInvitation { code invitation { id } } } }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawInvitation(input: { invitationId: $id }) { __typename } }';

describe('whoever tries names, codes and keys', () => {
  let service: OpenOrganizations;
  let head: string;
  beforeAll(async () => {
    service = await openOrganizations();
    await service.has({ id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] });
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
    await service.member('mai', 'SCHOOL_STAFF', 'org_school');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  let address = 0;
  /** From an address of its own each time, the second time: the first refusal of a minute is told to the trail at once. */
  async function cost(source: string, variables: object) {
    const asked = () => service.attempt({ accountId: null, address: `203.0.113.${++address}` }, source, variables);
    await asked();
    const { result, statements } = await countStatements(asked);
    return { result, statements };
  }

  it('learns nothing from asking for a new password: the same words and the same statements', async () => {
    const known = await cost(ASK, { login: 'mai@test.example' });
    expect(known.result.errors).toEqual([]);
    for (const login of ['nobody@test.example', '0987654321', 'x']) expect(await cost(ASK, { login })).toEqual(known);
  });

  it('learns nothing from a code that was good once, or is of another kind', async () => {
    const { printResetCode } = await service.execute<{ printResetCode: { code: string } }>(head, PRINT);
    const used = printResetCode.code;
    expect(await service.execute(null, RESET, { secret: used })).toEqual({
      resetPassword: { __typename: 'PasswordSet' },
    });
    const strange = await cost(RESET, { secret: 'AAAA-BBBB-CCCC-DDDD' });
    expect(strange.result.data).toMatchObject({ resetPassword: { __typename: 'ResetUnusable' } });
    for (const secret of [used, 'x', 'y'.repeat(190)]) expect(await cost(RESET, { secret })).toEqual(strange);
  });

  it('learns nothing from an invitation that was withdrawn', async () => {
    const { inviteMember } = await service.execute<{ inviteMember: { code: string; invitation: { id: string } } }>(
      head,
      INVITE,
    );
    await service.execute(head, WITHDRAW, { id: inviteMember.invitation.id });
    for (const source of [PREVIEW, ACCEPT]) {
      const strange = await cost(source, { secret: 'AAAA-BBBB-CCCC-DDDD' });
      expect(await cost(source, { secret: inviteMember.code })).toEqual(strange);
    }
  });

  it('learns nothing from a key whose beginning is known', async () => {
    const { admit } = keyDesk(service.em());
    const tried = (key: string) => countStatements(() => admit({ key, take: 1, refusals: 0 }, new Date()));
    await service.em().execute(
      `insert into api_client (id, organization_id, name, scopes, budget, expires_at, created_by, created_at, version)
       values ('cli_1', 'org_school', 'x', '{ORGANIZATIONS_READ}', 10, '2099-01-01', 'acc_head', now(), 1)`,
    );
    await service
      .em()
      .execute(
        `insert into api_key (id, client_id, prefix, digest, created_at, expires_at) values ('key_1', 'cli_1', 'stk_aaaaaaaa', 'x', now(), '2099-01-01')`,
      );
    const secret = 'A'.repeat(43);
    const strange = await tried(`stk_bbbbbbbb_${secret}`);
    expect(strange.result).toEqual({ known: false });
    expect(await tried(`stk_aaaaaaaa_${secret}`)).toMatchObject({
      result: strange.result,
      statements: strange.statements,
    });
  });
});
