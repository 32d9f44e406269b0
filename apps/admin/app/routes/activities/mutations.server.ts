import { graphql } from '#app/graphql.ts';

export const Confirm = graphql(`
  mutation Confirm($input: ConfirmActivityInput!) {
    confirmActivity(input: $input) {
      __typename
      ... on Activity { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Dispute = graphql(`
  mutation Dispute($input: DisputeActivityInput!) {
    disputeActivity(input: $input) {
      __typename
      ... on Activity { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Resolve = graphql(`
  mutation Resolve($input: ResolveDisputeInput!) {
    resolveDispute(input: $input) {
      __typename
      ... on Activity { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Cancel = graphql(`
  mutation Cancel($input: CancelActivityInput!) {
    cancelActivity(input: $input) {
      __typename
      ... on Activity { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const AddEvidence = graphql(`
  mutation AddEvidence($input: AddEvidenceInput!) {
    addEvidence(input: $input) {
      __typename
      ... on Evidence { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const RecordConsent = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      __typename
      ... on Evidence { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const WithdrawConsent = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      __typename
      ... on Evidence { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
