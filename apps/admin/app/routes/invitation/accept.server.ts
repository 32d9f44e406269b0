import { graphql } from '#app/graphql.ts';

export const Invited = graphql(`
  query Invited($secret: String!) {
    invitation(secret: $secret) { organizationName role name needsLogin }
  }
`);

export const Accept = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on AcceptedInvitation {
        account { id email phone }
        organization { id name }
        session { token expiresAt }
      }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
