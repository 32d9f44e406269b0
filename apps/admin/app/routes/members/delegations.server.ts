import { graphql } from '#app/graphql.ts';

const DelegationRow = graphql(`
  fragment DelegationRow on Delegation @_unmask {
    id
    role
    organization { id name }
    fromName
    toName
    from
    to
    reason
    state
  }
`);

export const DelegationsPage = graphql(
  `
    query DelegationsPage($unit: ID, $after: String) {
      viewer {
        id
        memberships { id role to organization { id name } deputies { accountId name } }
      }
      delegations(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...DelegationRow } }
      }
      atUnit: delegations(organizationId: $unit, first: 50) {
        edges { node { ...DelegationRow } }
      }
    }
  `,
  [DelegationRow],
);

export const DelegateRight = graphql(`
  mutation DelegateRight($input: DelegateRightInput!) {
    delegateRight(input: $input) {
      __typename
      ... on Delegation { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const EndDelegation = graphql(`
  mutation EndDelegation($input: EndDelegationInput!) {
    endDelegation(input: $input) {
      __typename
      ... on Delegation { id }
      ... on Refusal { message }
    }
  }
`);
