import { graphql } from '#app/graphql.ts';

export const Invitations = graphql(`
  query Invitations($id: ID!, $after: String) {
    invitesByMail
    organization(id: $id) {
      id
      name
      grantableRoles
      invitations(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { id name role state email phone printed expiresAt delivery } }
      }
    }
  }
`);

export const Invite = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on IssuedInvitation { code link invitation { id name role expiresAt organization { name } } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Renew = graphql(`
  mutation RenewInvitation($input: RenewInvitationInput!) {
    renewInvitation(input: $input) {
      __typename
      ... on IssuedInvitation { code link invitation { id name role expiresAt organization { name } } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Withdraw = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      __typename
      ... on Invitation { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
