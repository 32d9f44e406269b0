import { graphql } from '#app/graphql.ts';

export const Agree = graphql(`
  mutation Agree($input: AgreeToPartnershipInput!) {
    agreeToPartnership(input: $input) {
      __typename
      ... on Partnership { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Decline = graphql(`
  mutation Decline($input: DeclinePartnershipInput!) {
    declinePartnership(input: $input) {
      __typename
      ... on Partnership { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Consent = graphql(`
  mutation Consent($input: ConsentToPartnershipInput!) {
    consentToPartnership(input: $input) {
      __typename
      ... on Partnership { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Withhold = graphql(`
  mutation Withhold($input: WithholdConsentInput!) {
    withholdConsent(input: $input) {
      __typename
      ... on Partnership { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Offer = graphql(`
  mutation Offer($input: OfferMemorandumInput!) {
    offerMemorandum(input: $input) {
      __typename
      ... on Memorandum { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Sign = graphql(`
  mutation Sign($input: SignMemorandumInput!) {
    signMemorandum(input: $input) {
      __typename
      ... on Memorandum { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const AgreeToPlan = graphql(`
  mutation AgreeToPlan($input: AgreeToPlanInput!) {
    agreeToPlan(input: $input) {
      __typename
      ... on JointPlan { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const FilePlan = graphql(`
  mutation FilePlan($input: FilePlanInput!) {
    filePlan(input: $input) {
      __typename
      ... on JointPlan { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const End = graphql(`
  mutation End($input: EndPartnershipInput!) {
    endPartnership(input: $input) {
      __typename
      ... on Partnership { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
