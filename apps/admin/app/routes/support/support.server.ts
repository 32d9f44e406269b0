import { graphql } from '#app/graphql.ts';

export const SupportViews = graphql(`
  query SupportViews($after: String) {
    supportViews(first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id supportName name aboutMe reason state askedAt agreedAt endedAt expiresAt looked } }
    }
  }
`);

export const AskSupportView = graphql(`
  mutation AskSupportView($input: AskSupportViewInput!) {
    askSupportView(input: $input) {
      __typename
      ... on SupportView { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const AnswerSupportView = graphql(`
  mutation AnswerSupportView($input: AnswerSupportViewInput!) {
    answerSupportView(input: $input) { __typename ... on SupportView { id } ... on Refusal { message } }
  }
`);

export const EndSupportView = graphql(`
  mutation EndSupportView($input: EndSupportViewInput!) {
    endSupportView(input: $input) { __typename ... on SupportView { id } ... on Refusal { message } }
  }
`);

export const OpenSupportView = graphql(`
  mutation OpenSupportView($input: OpenSupportViewInput!) {
    openSupportView(input: $input) {
      __typename
      ... on SupportSession { token expiresAt }
      ... on Refusal { message }
    }
  }
`);
