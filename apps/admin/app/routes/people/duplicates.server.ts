import { graphql } from '#app/graphql.ts';

export const Duplicates = graphql(`
  query Duplicates($after: String, $merged: String) {
    probableDuplicates(first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { one { id name code parent { id name } } other { id name code parent { id name } } } }
    }
    merges(first: 20, after: $merged) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          subject
          mergedName
          reason
          recordedAt
          undoneAt
          undoObstacles
          keptOrganization { id name }
          keptPerson { id name }
        }
      }
    }
  }
`);

export const Preview = graphql(`
  query MergePreview($subject: MergeSubject!, $kept: ID!, $merged: ID!) {
    mergePreview(subject: $subject, keptId: $kept, mergedId: $merged) {
      subject
      keptOrganization { id name version kind code status parent { id name } leader { id person { name } } }
      mergedOrganization { id name version kind code status parent { id name } leader { id person { name } } }
      keptPerson { id name appointments { id position from to organization { id name } } }
      mergedPerson { id name appointments { id position from to organization { id name } } }
      moves { part count }
      differences { fact kept merged from to }
      obstacles
    }
  }
`);

/** What other services keep under either id, and would go on keeping there. */
export const Elsewhere = graphql(`
  query MergeElsewhere($merged: ID!) {
    organization(id: $merged) {
      id
      partnerships(first: 0) { totalCount }
      activities(first: 0) { totalCount }
      reports(first: 0) { totalCount }
    }
  }
`);

export const MergeOrganizations = graphql(`
  mutation MergeOrganizations($input: MergeOrganizationsInput!) {
    mergeOrganizations(input: $input) {
      __typename
      ... on Merge { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const MergePeople = graphql(`
  mutation MergePeople($input: MergePeopleInput!) {
    mergePeople(input: $input) {
      __typename
      ... on Merge { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const UndoMerge = graphql(`
  mutation UndoMerge($input: UndoMergeInput!) {
    undoMerge(input: $input) {
      __typename
      ... on Merge { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
