import { graphql, type ResultOf } from '#app/graphql.ts';

export const RegisterPage = graphql(`
  query RegisterPage($issuerId: ID!, $year: Int!, $kind: DocumentKind!, $after: String) {
    documentRegister(issuerId: $issuerId, year: $year, kind: $kind) {
      papers
      lowest
      highest
      missing
      explained
      nextNumber
      entries(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            number
            until
            letter
            reason
            document { id kind symbol abstract issuedOn { value precision } issuers { id name } }
          }
        }
      }
    }
  }
`);

export const IssuerRegisters = graphql(`
  query IssuerRegisters($id: ID!) {
    organization(id: $id) {
      id
      name
      documentRegisters { year kind papers }
    }
  }
`);

export const Explain = graphql(`
  mutation ExplainNumberGap($input: ExplainNumberGapInput!) {
    explainNumberGap(input: $input) {
      __typename
      ... on DocumentRegister { year }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

type Register = NonNullable<ResultOf<typeof RegisterPage>['documentRegister']>;
export type RegisterLine = Register['entries']['edges'][number]['node'];
