import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TooManyAttempts } from '../account/guess.ts';
import { contextWith } from '../context.ts';
import type { OpenOrganizations } from '../open-organizations.test-kit.ts';
import { type Inviting, openInviting } from './inviting.test-kit.ts';

describe('accepting an invitation', () => {
  let inviting: Inviting;
  let service: OpenOrganizations;
  let office: string;
  let head: string;

  beforeAll(async () => {
    inviting = await openInviting();
    ({ service, office, head } = inviting);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('sends a link that opens an account with the right, once', async () => {
    const issued = await inviting.invite(office, { email: 'Hoa@story.example' });
    expect(issued).toMatchObject({
      code: null,
      link: null,
      invitation: { state: 'OPEN', printed: false, email: 'hoa@story.example', organization: { id: 'org_school' } },
    });
    const { to, secret } = await inviting.mailed();
    expect(to).toBe('hoa@story.example');
    expect(await inviting.preview(secret)).toEqual({
      organizationName: 'Trường Cao Dương',
      role: 'SCHOOL_HEAD',
      name: 'Phạm Thị Hoa',
      needsLogin: false,
    });
    const accepted = await inviting.accept(null, secret);
    expect(accepted).toMatchObject({
      __typename: 'AcceptedInvitation',
      organization: { id: 'org_school' },
      account: {
        name: 'Phạm Thị Hoa',
        email: 'hoa@story.example',
        memberships: [{ role: 'SCHOOL_HEAD', from: '2024-05-06', to: null, organization: { id: 'org_school' } }],
      },
    });
    const session = await service.identity.identify(accepted.session!.token, new Date('2024-05-06T02:01:00Z'));
    expect(session?.accountId).toBe(accepted.account.id);
    const told = await service
      .em()
      .execute(`select payload from outbox where type = 'organizations.membership-granted.v1'`);
    expect(told).toMatchObject([{ payload: { accountId: accepted.account.id, role: 'SCHOOL_HEAD' } }]);
    expect((await inviting.accept(null, secret)).__typename).toBe('InvitationUnusable');
    expect(await inviting.preview(secret)).toBeNull();
    expect((await inviting.invite(office, { email: 'hoa@story.example' })).__typename).toBe('AlreadyMember');
  });

  it('opens an account by telephone number with a printed code, however it is typed', async () => {
    const { code } = await inviting.invite(head, { role: 'SCHOOL_STAFF', name: 'Đỗ Văn Nam', print: true });
    expect(await inviting.preview(code)).toMatchObject({ needsLogin: true });
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;
    expect(await inviting.accept(null, typed)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'login' }],
    });
    expect(await inviting.accept(null, typed, { password: 'correct horse', login: '0912 345 678' })).toMatchObject({
      account: { email: null, phone: '+84912345678', memberships: [{ role: 'SCHOOL_STAFF' }] },
    });
  });

  it('is the person who works there under that name', async () => {
    await service
      .em()
      .execute(`insert into person (id, name, generated, provenance) values ('per_mai', 'Trần Thị Mai', false, '[]')`);
    await service
      .em()
      .execute(`insert into appointment (id, person_id, organization_id, position, is_head, valid_from, valid_to, precision, to_precision, generated, provenance)
      values ('apt_mai', 'per_mai', 'org_school', 'Giáo viên', false, '2020-01-01', null, 'DAY', 'DAY', false, '[]')`);
    const { code } = await inviting.invite(head, {
      role: 'SCHOOL_STAFF',
      name: 'trần thị mai',
      phone: '0900000001',
      print: true,
    });
    expect(await inviting.accept(null, code)).toMatchObject({
      account: { name: 'Trần Thị Mai', person: { id: 'per_mai' } },
    });
  });

  it('adds the right to the account of whoever signs in, and changes no password', async () => {
    const staff = { role: 'SCHOOL_STAFF', name: 'head', email: 'office@test.example' };
    await inviting.invite(head, staff);
    const { secret } = await inviting.mailed();
    expect((await inviting.accept(null, secret)).__typename).toBe('SignInToAccept');
    expect((await inviting.accept(head, secret, {})).__typename).toBe('SignInToAccept');
    const before = await service.signInRows('select * from identity.account order by id');
    const accepted = await inviting.accept(office, secret, { password: 'another password' });
    expect(accepted).toMatchObject({ account: { id: office } });
    expect(accepted.account.memberships).toHaveLength(2);
    expect(await service.signInRows('select * from identity.account order by id')).toEqual(before);
  });

  it('is accepted by exactly one of two at once', async () => {
    const { code } = await inviting.invite(head, { role: 'SCHOOL_STAFF', name: 'Race', print: true });
    const both = await Promise.all(
      ['0911111111', '0922222222'].map((login) => inviting.accept(null, code, { password: 'correct horse', login })),
    );
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AcceptedInvitation', 'InvitationUnusable']);
  });

  it('is of no use once the unit is gone', async () => {
    const { code } = await inviting.invite(office, {
      organizationId: 'org_office',
      role: 'DISTRICT_OFFICER',
      name: 'Late',
      print: true,
    });
    await service.em().execute(`update organization set valid_to = '2024-05-06' where id = 'org_office'`);
    expect((await inviting.accept(null, code, { password: 'correct horse', login: '0933333333' })).__typename).toBe(
      'InvitationUnusable',
    );
    await service.em().execute(`update organization set valid_to = '2025-07-01' where id = 'org_office'`);
  });

  it('looks at no more than a hundred wrong codes from one address in a quarter of an hour', async () => {
    const { code } = await inviting.invite(head, { role: 'SCHOOL_STAFF', name: 'Guessed', print: true });
    const caller = { accountId: null, language: 'en' as const, requestId: 'test', address: '203.0.113.7' };
    const { codeGuesses, invitations } = await contextWith(service.identity)(service.em(), caller, service.clock);
    const weigh = (secret: string) => codeGuesses.weigh(secret, () => invitations.preview(secret));
    expect(await weigh(code)).not.toBeNull();
    for (let nth = 0; nth < 100; nth += 1) expect(await weigh('AAAA-BBBB-CCCC-DDDD')).toBeNull();
    await expect(weigh(code)).rejects.toThrow(TooManyAttempts);
    expect(await inviting.preview(code)).not.toBeNull();
  });
});
