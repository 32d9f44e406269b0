import { graphql } from '#app/graphql.ts';

export const MembersPage = graphql(`
  query MembersPage($id: ID!, $asOf: Date, $after: String) {
    organization(id: $id) {
      id
      name
      grantableRoles
      memberCandidates { accountId name }
      members(asOf: $asOf, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { id role from to holderId holderName source grantedBy mayEnd mayRecover appointment { position } } }
      }
    }
  }
`);

export const GrantRight = graphql(`
  mutation GrantRight($input: GrantRightInput!) {
    grantRight(input: $input) {
      __typename
      ... on Membership { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const EndRight = graphql(`
  mutation EndRight($input: EndRightInput!) {
    endRight(input: $input) {
      __typename
      ... on Membership { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
