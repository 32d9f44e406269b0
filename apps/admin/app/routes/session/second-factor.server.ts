import { graphql } from '#app/graphql.ts';

export const Begin = graphql(`
  mutation BeginSecondFactorAtSignIn($input: BeginSecondFactorAtSignInInput!) {
    beginSecondFactorAtSignIn(input: $input) {
      __typename
      ... on NewSecondFactor { key address }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Confirm = graphql(`
  mutation ConfirmSecondFactorAtSignIn($input: ConfirmSecondFactorAtSignInInput!) {
    confirmSecondFactorAtSignIn(input: $input) {
      __typename
      ... on SecondFactorConfirmed { recoveryCodes session { token expiresAt } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
