import { graphql } from '#app/graphql.ts';

export const PartnershipTasks = graphql(`
  query PartnershipTasks {
    partnershipTasks(first: 50) { kind dueOn onBehalfOf { id name } partnership { id title generated } }
  }
`);

export const ActivityTasks = graphql(`
  query ActivityTasks {
    activityTasks(first: 50) {
      kind
      dueOn
      onBehalfOf { id name }
      activity { id theme kind heldOn { value precision } organizer { id name } generated }
      report { id organization { id name } period { code title } }
      obligation { id organization { id name } period { code title } }
    }
  }
`);

/** Systems of the reader's offices that expire soon, or whose last key does; invitations that nobody has answered. */
export const AccessTasks = graphql(`
  query AccessTasks {
    apiClientsDue { id name expiresAt organization { id name } keys { expiresAt holds } }
    invitationsDue { id name state expiresAt organization { id name } }
  }
`);

export const RecognitionTasks = graphql(`
  query RecognitionTasks {
    recognitionTasks(first: 50) {
      kind
      dueOn
      onBehalfOf { id name }
      round { code title demonstration }
      nomination {
        id
        round { code title demonstration }
        nominee {
          __typename
          ... on CollectiveNominee { organization { id name } }
          ... on IndividualNominee { name organization { id name } }
        }
      }
    }
  }
`);

export const ConfirmActivity = graphql(`
  mutation ConfirmActivityFromList($input: ConfirmActivityInput!) {
    confirmActivity(input: $input) {
      __typename
      ... on Activity { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
