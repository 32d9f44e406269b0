import { graphql } from '#app/graphql.ts';

export const Mine = graphql(`
  query MyAccount {
    outsideIssuer { name }
    viewer {
      id
      name
      email
      phone
      outsideIdentity { issuer boundAt }
      secondFactor { since recoveryCodesLeft }
      sessions { id device address openedAt usedAt isThisOne bySupport }
    }
  }
`);

export const Begin = graphql(`
  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {
    beginSecondFactor(input: $input) {
      __typename
      ... on NewSecondFactor { key address }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const ConfirmNew = graphql(`
  mutation ConfirmNewSecondFactor($input: ConfirmNewSecondFactorInput!) {
    confirmNewSecondFactor(input: $input) {
      __typename
      ... on SecondFactorConfirmed { recoveryCodes session { token expiresAt } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const RenewCodes = graphql(`
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) {
      __typename
      ... on RecoveryCodes { codes }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Remove = graphql(`
  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
    removeSecondFactor(input: $input) {
      __typename
      ... on SecondFactorRemoved { at }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Change = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on Session { token expiresAt }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const End = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) { __typename ... on SignedOut { at } ... on Refusal { message } }
  }
`);

export const EndAll = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere { __typename ... on SignedOut { at } ... on Refusal { message } }
  }
`);
