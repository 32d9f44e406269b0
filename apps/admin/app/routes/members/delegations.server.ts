import { graphql } from '#app/graphql.ts';

export const DelegationsPage = graphql(`
  query DelegationsPage($unit: ID, $after: String) {
    viewer {
      id
      memberships { id role to organization { id name } deputies { accountId name } }
    }
    delegations(first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id role organization { id name } fromName toName from to reason state } }
    }
    atUnit: delegations(organizationId: $unit, first: 50) {
      edges { node { id role organization { id name } fromName toName from to reason state } }
    }
  }
`);

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
