import type { ComposedLetter } from '../mail/compose-letter.ts';
import { mail } from '../mail/mail.ts';
import { openOrganizations } from '../open-organizations.test-kit.ts';

const INVITE = /* GraphQL */ `
  mutation ($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on IssuedInvitation { code link invitation { id state role printed email phone organization { id } } }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const ACCEPT = /* GraphQL */ `
  mutation ($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on AcceptedInvitation {
        account { id name email phone memberships { role from to organization { id } } person { id } }
        session { token } organization { id }
      }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const PREVIEW = 'query ($secret: String!) { invitation(secret: $secret) { organizationName role name needsLogin } }';

export type Issued = {
  __typename: string;
  code: string;
  link: string | null;
  invitation: { id: string; state: string };
};
type Accepted = {
  __typename: string;
  account: { id: string; memberships: object[]; person: { id: string } };
  session: { token: string } | null;
};

export const post = mail({ adminUrl: 'https://twinning.example', available: true });
export const invited = {
  organizationId: 'org_school',
  role: 'SCHOOL_HEAD',
  name: 'Phạm Thị Hoa',
  from: '2024-05-06',
  print: false,
};

/** An office with its school, their people, a mail server, and what is done with invitations. */
export async function openInviting() {
  const service = await openOrganizations();
  service.hasMail(post);
  await service.has(
    { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
    { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department', to: '2025-07-01' },
    { id: 'org_school', name: 'Trường Cao Dương', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_office' },
    { id: 'org_other', name: 'Trường khác', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
  );
  return {
    service,
    office: await service.member('office', 'DISTRICT_OFFICER', 'org_office'),
    head: await service.member('head', 'SCHOOL_HEAD', 'org_school'),

    invite: async (who: string, change: object = {}) =>
      (await service.execute<{ inviteMember: Issued }>(who, INVITE, { input: { ...invited, ...change } })).inviteMember,

    accept: async (who: string | null, secret: string, more: object = { password: 'correct horse' }) =>
      (await service.execute<{ acceptInvitation: Accepted }>(who, ACCEPT, { input: { secret, ...more } }))
        .acceptInvitation,

    preview: async (secret: string) =>
      (await service.execute<{ invitation: object | null }>(null, PREVIEW, { secret })).invitation,

    /** The secret of the last letter. */
    async mailed(): Promise<{ to: string; secret: string }> {
      const [row] = await service
        .em()
        .execute<{ sealed: string }[]>('select sealed from outgoing_mail order by id desc limit 1');
      const { to, text } = JSON.parse(post.open(row!.sealed)) as ComposedLetter;
      return { to: to.address, secret: /\/invitation\/(\S+)/.exec(text)![1]! };
    },
  };
}

export type Inviting = Awaited<ReturnType<typeof openInviting>>;
